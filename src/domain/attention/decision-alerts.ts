import { nextDecision, RENEWAL_DAYS, renewalsBy } from '../assessment/renewals.ts'
import { formatDay } from '../calendar.ts'
import type { ContractDecision } from './agenda.ts'
import { CAUSES } from './causes.ts'
import { inDays } from './in-days.ts'
import { type Finding, finding, occasion, type Scene } from './scene.ts'

const NAMES: Readonly<Record<ContractDecision, string>> = {
  option: 'Option date',
  notice: 'Notice date',
  end: 'End of the contract'
}

/** Days before a decision from which on it is serious, and pressing. */
const SERIOUS = 90
const PRESSING = 30

/** Decisions on contracts within 120 days and those that passed undecided, each contract's own where several run side by side. */
export function decisionAlerts({ agenda: { contracts }, at }: Scene): Finding[] {
  const keys = new Map<object, string>(contracts.map((contract) => [contract, contract.sourceKey]))
  const { terms, undecided } = renewalsBy(at.instant, contracts)
  return undecided.flatMap((term) => {
    const { contract, decision, decisionDay } = term
    const next = nextDecision({ terms, undecided: [term] }, at)
    if (next === null || next.daysLeft > RENEWAL_DAYS) return []
    const { daysLeft } = next
    const sourceKey = keys.get(contract) ?? ''
    const cause = CAUSES.decision(sourceKey, decision)
    return [
      finding({
        kind: 'decision',
        cause,
        sourceKey,
        sentence: `${NAMES[decision]} ${inDays(daysLeft)}, the renewal is ${contract.renewal}`,
        severity: daysLeft <= PRESSING ? 'high' : daysLeft <= SERIOUS ? 'medium' : 'low',
        dueDay: decisionDay,
        isOverdue: daysLeft < 0,
        occasion: occasion('renewal_ahead', cause, { date: formatDay(decisionDay) })
      })
    ]
  })
}
