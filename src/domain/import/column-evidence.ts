import { type DecimalMark, decimalMarkOf } from './amounts.ts'
import { createDayMonthEvidence, type DayMonthOrder } from './day-month.ts'

/**
 * What whole columns say about how their cells are to be read. It starts incomplete; a reader that meets a cell it can't
 * read without sets `isWanted`, and the file is then read once for evidence before anything of it is believed.
 * Files of ISO dates and plain numbers never pay for it.
 */
export interface ColumnEvidence {
  isComplete: boolean
  isWanted: boolean
  see(cells: readonly string[]): void
  dayMonthOrder(column: number): DayMonthOrder | 'both' | null
  decimalMark(column: number): DecimalMark | null
}

/** Starts collecting for the columns that hold dates and for those that hold amounts. A file separated by `;` comes from where the decimal mark is a comma. */
export function createColumnEvidence(
  dates: readonly number[],
  amounts: readonly number[],
  delimiter: string
): ColumnEvidence {
  const orders = new Map(dates.map((column) => [column, createDayMonthEvidence()]))
  const marks = new Map<number, Set<DecimalMark>>(amounts.map((column) => [column, new Set()]))
  return {
    isComplete: false,
    isWanted: false,
    see(cells) {
      for (const [column, evidence] of orders) evidence.see(cells[column] ?? '')
      for (const [column, seen] of marks) {
        const mark = decimalMarkOf(cells[column] ?? '')
        if (mark) seen.add(mark)
      }
    },
    dayMonthOrder: (column) => orders.get(column)?.order() ?? null,
    decimalMark(column) {
      const [mark, other] = marks.get(column) ?? []
      if (mark && !other) return mark
      return mark === undefined && delimiter === ';' ? ',' : null
    }
  }
}
