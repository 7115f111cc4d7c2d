/** What was typed after `portfolio`: clients to leave out, perhaps none, or words that say something else. */
export type ReadWithout = { kind: 'without'; names: string[] } | { kind: 'unclear' }

/** More than one weighs at once. */
const MOST = 20

/** Reads `without acme, "Beta, Inc"`: names between commas, those with a comma in quotes. */
export function readWithout(rest: string): ReadWithout {
  if (rest === '') return { kind: 'without', names: [] }
  const listed = /^without\s+(.+)$/i.exec(rest)?.[1] ?? ''
  const names = [...listed.matchAll(/"([^"]*)"|([^",]+)/g)]
    .map(([, quoted, bare = '']) => (quoted ?? bare).trim())
    .filter((name) => name !== '')
  return names.length === 0 || names.length > MOST ? { kind: 'unclear' } : { kind: 'without', names }
}
