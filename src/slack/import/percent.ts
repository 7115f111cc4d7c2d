import type { ImportWatch } from '../../usecases/import/report.ts'
import type { Table } from '../../usecases/import-ports.ts'

/** Counts how much of all files has been read, in percent. */
export function percentOf(
  tables: readonly Table[],
  tell: (percent: number) => void
): ImportWatch['progress'] {
  const total = tables.reduce((sum, { size }) => sum + size, 0)
  const read = new Map<string, number>()
  return ({ file, bytesRead }) => {
    read.set(file, bytesRead)
    const all = [...read.values()].reduce((sum, bytes) => sum + bytes, 0)
    tell(Math.min(100, Math.floor((100 * all) / Math.max(1, total))))
  }
}
