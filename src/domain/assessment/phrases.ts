import type { ContactFacts } from '../clients/facts.ts'

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
