/**
 * Which rows an import wrote: their ids bear its instant and its own ending (`ascendingIds`), and so does the id of its entry. What
 * they say they were recorded at does not tell, as files may say that themselves.
 */
export interface RowsOfRun {
  /** The lowest and the highest id. */
  from: string
  to: string
  ending: string
}

/** The rows of an import, by the id of its entry. */
export function rowsOfRun(runId: string): RowsOfRun {
  const time = runId.slice(0, 14)
  return {
    from: `${time}7000-8000-000000000000`,
    to: `${time}7fff-bfff-ffffffffffff`,
    ending: runId.slice(-8)
  }
}

/** SQL: an id is of the import's whose `from`, `to` and `ending` are parameters from `first` on. */
export function isOfRun(id: string, first = 2): string {
  return `(${id} BETWEEN $${first}::uuid AND $${first + 1}::uuid AND right(${id}::text, 8) = $${first + 2})`
}

/** SQL: a new id for a row that is believed again: whose row it is stays to be seen in it. */
export function idLike(id: string): string {
  return `(left(${id}::text, 14) || '7' || substr(gen_random_uuid()::text, 16, 13) || right(${id}::text, 8))::uuid`
}
