import { formatMonth } from '../calendar.ts'
import type { ContactFacts } from '../clients/facts.ts'
import type { MetricFacts } from '../clients/metric.ts'

/** As many characters as a sentence can quote and still be read at a glance. */
const QUOTED = 80

/** A whole number of days in words, rounded down: `1 day`, `71 days`. */
export function dayCount(days: number): string {
  const whole = Math.floor(days)
  return whole === 1 ? '1 day' : `${whole} days`
}

/** A person with what makes them matter: `Ann Lee (CFO, signatory)`. */
export function introduce(contact: ContactFacts): string {
  const role = contact.role === 'other' ? null : contact.role.replace('_', ' ')
  const known = [contact.title, role].filter((word) => word !== null && word !== '')
  return known.length === 0 ? contact.name : `${contact.name} (${known.join(', ')})`
}

/** Who should call whom: `Call Ann Lee`, or `Ask Bob Ray to call Ann Lee` when Bob owns that relationship. */
export function callStep(contact: ContactFacts): string {
  return contact.counterpart === null
    ? `Call ${contact.name}`
    : `Ask ${contact.counterpart.name} to call ${contact.name}`
}

/** A step as it is told to somebody who is asked to take it: `Ask Bob Ray to call Ann Lee` is `Call Ann Lee` to Bob. */
export function stepFor(reader: string | null, step: string): string {
  const asking = `Ask ${reader} to `
  if (reader === null || !step.startsWith(asking)) return step
  const own = step.slice(asking.length)
  return `${own.charAt(0).toUpperCase()}${own.slice(1)}`
}

/** What somebody wrote, on one line without control characters, in quotation marks and cut short: `“Migration plan”`. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (line.length <= QUOTED) return `“${line}”`
  // By code points: half a surrogate pair is no character.
  const start = [...line].slice(0, QUOTED - 1).join('')
  return `“${start}…”`
}

/** What is left unnamed: `, and 2 more`, or nothing. */
export function andMore(count: number): string {
  return count === 0 ? '' : `, and ${count} more`
}

/** Months, given newest first, as people write them: `Jul–Sep 2026`, `Nov 2025–Jan 2026`; with a gap, `May 2026, Jul 2026`. */
export function monthSpan(newestFirst: MetricFacts[]): string {
  const last = newestFirst[0]?.month ?? 0
  const first = newestFirst.at(-1)?.month ?? last
  if (last - first !== newestFirst.length - 1)
    return newestFirst
      .map(({ month }) => formatMonth(month))
      .reverse()
      .join(', ')
  const isOneYear = Math.floor(first / 12) === Math.floor(last / 12)
  return `${isOneYear ? formatMonth(first).slice(0, 3) : formatMonth(first)}–${formatMonth(last)}`
}
