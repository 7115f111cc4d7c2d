import type { ContractFacts } from '../../../../../src/domain/clients/facts.ts'
import { datesBetween, type Known, ramp } from './known.ts'

/** Earlier than every date that is written down. */
const LONG_AGO = '0000-01-01'

function decisionDate({ optionOn, noticeOn, endsOn }: ContractFacts): string {
  const [first] = [optionOn, noticeOn].filter((date) => date !== null).sort()
  return first ?? endsOn
}

/** Another one begins later, in the last 120 days or after them, and ends later. */
function isReplacedBy(contract: ContractFacts, other: ContractFacts): boolean {
  if (other.startsOn === null || other.endsOn <= contract.endsOn) return false
  return (
    other.startsOn > (contract.startsOn ?? LONG_AGO) && datesBetween(other.startsOn, contract.endsOn) <= 120
  )
}

function isRunning({ today }: Known, { startsOn, endsOn }: ContractFacts): boolean {
  return (startsOn ?? LONG_AGO) <= today && today <= endsOn
}

/** Days until the next decision that is still to be made, negative once it is past; null when there is none. */
export function daysToDecision(known: Known): number | null {
  const { contracts } = known.facts
  const undecided = contracts.filter((contract) => {
    if (contract.renewal === 'secured' || contract.renewal === 'renewed') return false
    if (contracts.some((other) => isReplacedBy(contract, other))) return false
    const isHistory = contract.endsOn < known.today && contracts.some((other) => isRunning(known, other))
    return !isHistory
  })
  const days = undecided.map((contract) => datesBetween(known.today, decisionDate(contract)))
  return days.length === 0 ? null : Math.min(...days)
}

export function renewalWindow(known: Known): number | null {
  if (known.facts.contracts.length === 0) return null
  const days = daysToDecision(known)
  return days === null ? 0 : ramp(days, 120, 0)
}
