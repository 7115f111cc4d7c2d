/** Whether a column writes 3 April as 3/4 or as 4/3. */
export type DayMonthOrder = 'day_first' | 'month_first'

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/

/** What a whole column says about the order of day and month. Dots are read day first everywhere, so they prove nothing. */
export interface DayMonthEvidence {
  /** Takes one cell into account. */
  see(cell: string): void
  /** Null while nothing decides; 'both' when the column contradicts itself. */
  order(): DayMonthOrder | 'both' | null
}

/** Starts collecting evidence for one column. A number above 12 can only be a day. */
export function createDayMonthEvidence(): DayMonthEvidence {
  let dayFirst = false
  let monthFirst = false
  return {
    see(cell) {
      const parts = NUMERIC.exec(cell.trim())
      if (!parts || cell.includes('.')) return
      if (Number(parts[1]) > 12) dayFirst = true
      if (Number(parts[2]) > 12) monthFirst = true
    },
    order() {
      if (dayFirst && monthFirst) return 'both'
      if (dayFirst) return 'day_first'
      return monthFirst ? 'month_first' : null
    }
  }
}
