/** A block or an element together with its JSON pointer. */
export interface Located {
  path: string
  value: Record<string, unknown>
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function located(values: unknown, path: string): Located[] {
  if (!Array.isArray(values)) return []
  return values.flatMap((value: unknown, index) =>
    isRecord(value) ? [{ path: `${path}/${index}`, value }] : []
  )
}

/** The blocks of a payload, each container followed by the blocks inside it. Whatever is no block is passed over. */
export function blocksIn(blocks: unknown, path: string): Located[] {
  return located(blocks, path).flatMap((outer) => [
    outer,
    ...located(outer.value['child_blocks'], `${outer.path}/child_blocks`),
    ...(outer.value['type'] === 'carousel' ? located(outer.value['elements'], `${outer.path}/elements`) : [])
  ])
}

/** The elements of one block that a member can use. */
export function elementsOf({ path, value }: Located): Located[] {
  const single = ['accessory', 'element'].flatMap((name) => {
    const element = value[name]
    return isRecord(element) ? [{ path: `${path}/${name}`, value: element }] : []
  })
  const several = ['elements', 'actions'].flatMap((name) => located(value[name], `${path}/${name}`))
  return [...single, ...several]
}
