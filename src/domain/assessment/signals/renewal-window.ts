import { formatDay } from '../../calendar.ts'
import { dayCount } from '../phrases.ts'
import { ramp } from '../ramp.ts'
import { nextDecision, RENEWAL_DAYS } from '../renewals.ts'
import type { Signal } from '../signal.ts'

const names = { option: 'option date', notice: 'notice date', end: 'contract end' } as const

/** A renewal is to be decided soon, or should have been, and is not secured. Declined is not secured. */
export const renewalWindow: Signal = {
  key: 'renewal.window',
  title: 'Renewal of the contract',
  severity({ renewals }, at) {
    if (renewals.terms.length === 0) return null
    const next = nextDecision(renewals, at)
    if (next === null) return 0
    return ramp(next.daysLeft, RENEWAL_DAYS, 0)
  },
  sentence({ renewals }, at) {
    const next = nextDecision(renewals, at)
    if (next === null) return 'No renewal is to be decided'
    const { term, daysLeft } = next
    if (term.contract.renewal === 'declined')
      return `Renewal declined, contract end on ${formatDay(term.endDay)}`
    return `Renewal not secured, ${names[term.decision]} ${formatDay(term.decisionDay)} ${distance(daysLeft)}`
  },
  nextStep({ renewals, facts }, at) {
    return nextDecision(renewals, at)?.term.contract.renewal === 'declined'
      ? `Ask ${facts.client.name} what it would take to stay`
      : `Settle the renewal with ${facts.client.name}`
  }
}

function distance(daysLeft: number): string {
  if (daysLeft === 0) return 'is today'
  return daysLeft > 0 ? `is in ${dayCount(daysLeft)}` : `was ${dayCount(-daysLeft)} ago`
}
