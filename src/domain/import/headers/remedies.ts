/** Where whoever imports can mend what was not understood: by options of a command, or only in the file. */
export type MendedBy = 'options' | 'file'

/** What can be done about headers that are not understood, in words. */
interface Remedies {
  /** The file is nothing we know. */
  nothingKnown: string
  /** Columns are missing; `it` stands for them. */
  missing(it: string, column: string): string
  /** Columns are missing, and headers are there that may be meant: pairs of header and column. */
  meant(pairs: readonly (readonly [string, string])[]): string
}

export const REMEDIES: Record<MendedBy, Remedies> = {
  options: {
    nothingKnown: 'name the columns with --map, for example --map "Firma=client"',
    missing: (it, column) => `name ${it} with --map, for example --map "Header=${column}"`,
    meant: (pairs) => `(${pairs.map(([header, column]) => `--map "${header}=${column}"`).join(' ')})`
  },
  file: {
    nothingKnown: 'call the columns as an export does, for example "client"',
    missing: (it, column) => `call ${it} so in the file, for example "${column}"`,
    meant: (pairs) => `(call ${pairs.map(([header, column]) => `"${header}" ${column}`).join(', ')})`
  }
}
