import { type CalendarDate, DAY, type Instant } from '../../../src/domain/time.ts'

/** Days as numbers, which 1970-01-01 begins. */
export type Day = number

export const dayOfDate = (date: CalendarDate): Day => Date.parse(`${date}T00:00:00Z`) / DAY
export const dateOf = (day: Day): CalendarDate => new Date(day * DAY).toISOString().slice(0, 10)

/** The year: from a Monday to a Monday. The book is imported when it begins. */
export const FIRST_DAY = dayOfDate('2027-01-04')
export const LAST_DAY = dayOfDate('2028-01-02')
export const BEGIN: Instant = Date.parse('2027-01-04T05:00:00Z')
export const END: Instant = Date.parse('2028-01-03T00:00:00Z')
