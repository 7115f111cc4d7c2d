/** About as wide as a character of a label is, and as far as two labels stay apart, in units of the drawing. */
const CHARACTER = 6
const GAP = 8

/** So few categories are all named, in as many characters as there is room for; of more, some are left out so that the others stay whole. */
const ALL_NAMED = 8

/** The labels of a category axis that fit side by side; `band` is the room of one category. */
export function categoryLabels(
  categories: readonly string[],
  band: number
): { index: number; text: string }[] {
  const longest = Math.max(0, ...categories.map(({ length }) => length))
  const needed = Math.ceil((longest * CHARACTER + GAP) / band)
  const every = categories.length <= ALL_NAMED ? 1 : Math.min(needed, categories.length)
  const room = Math.max(1, Math.floor((band * every - GAP) / CHARACTER))
  return categories.flatMap((category, index) =>
    index % every === 0 ? [{ index, text: fitted(category, room) }] : []
  )
}

function fitted(category: string, room: number): string {
  return category.length <= room ? category : `${category.slice(0, room - 1)}…`
}
