import { gathered } from './gathered.ts'

/** Reads what there is of a workspace under some ids, as of an instant or a day, by id. */
type Read<As, Found> = (workspaceId: string, ids: string[], as: As) => Promise<ReadonlyMap<string, Found>>

type Asked<As> = { workspaceId: string; ids: readonly string[]; as: As }

/** So many ids a statement: all that fifty messages speak of would take longer than one may. Whoever asks for as many has no use for others'. */
const MOST = 100

/**
 * Reads together for those who ask at once: messages that go out side by side ask the same of different clients, and running a
 * statement costs more than what it reads about one of them. Found things are shared and not to be changed.
 */
export function together<As extends string | number, Found>(
  read: Read<As, Found>
): (workspaceId: string, ids: readonly string[], as: As) => Promise<Found[]> {
  const ask = gathered(async (asked: Asked<As>[]): Promise<Found[][]> => {
    const scenes = new Map(asked.map((one): [string, Asked<As>[]] => [sceneOf(one), []]))
    for (const one of asked) scenes.get(sceneOf(one))?.push(one)
    const found = new Map<Asked<As>, Found[]>()
    await Promise.all(
      [...scenes.values()].map(async (those) => {
        const known = await readAll(read, those)
        for (const one of those) {
          const its = one.ids.flatMap((id) => known.get(id) ?? [])
          found.set(one, its)
        }
      })
    )
    return asked.map((one) => found.get(one) ?? [])
  })
  return async (workspaceId, ids, as) => {
    if (ids.length < MOST) return (await ask({ workspaceId, ids, as })) ?? []
    return [...(await read(workspaceId, [...ids], as)).values()]
  }
}

async function readAll<As, Found>(
  read: Read<As, Found>,
  [first, ...others]: Asked<As>[]
): Promise<ReadonlyMap<string, Found>> {
  if (first === undefined) return new Map()
  const { workspaceId, as } = first
  const ids = [...new Set([first, ...others].flatMap((one) => one.ids))]
  const known = new Map<string, Found>()
  for (let start = 0; start < ids.length; start += MOST)
    for (const [id, found] of await read(workspaceId, ids.slice(start, start + MOST), as))
      known.set(id, found)
  return known
}

function sceneOf<As>({ workspaceId, as }: Asked<As>): string {
  return `${workspaceId} ${as}`
}
