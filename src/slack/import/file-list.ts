import * as z from 'zod'

const schema = z.object({ files: z.array(z.string()).min(1) })

/** What the buttons of a preview carry: which files it is about. */
export function writeFileList(ids: readonly string[]): string {
  return JSON.stringify({ files: ids })
}

/** Reads it again. */
export function readFileList(value: string): string[] {
  return schema.parse(JSON.parse(value)).files
}

/** What makes these files be imported once: they alone, in whatever order. */
export function sourceKeyOf(ids: readonly string[]): string {
  return `slack files ${ids.toSorted().join(' ')}`
}
