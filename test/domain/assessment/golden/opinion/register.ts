import type { CommitmentFacts } from '../../../../../src/domain/clients/commitment.ts'
import type { RiskFacts } from '../../../../../src/domain/clients/risk.ts'
import { anyOf, datesBetween, type Known } from './known.ts'

function hasCome(known: Known, date: string | null): date is string {
  return date !== null && date <= known.today
}

function overdueValue(known: Known, { dueOn, doneOn, brokenOn }: CommitmentFacts): number {
  if (dueOn === null || hasCome(known, doneOn) || hasCome(known, brokenOn)) return 0
  const late = datesBetween(dueOn, known.today)
  return late > 0 ? 0.6 * Math.min(1, late / 30) : 0
}

export function commitmentsOverdue(known: Known): number | null {
  const { commitments } = known.facts
  if (commitments.length === 0) return null
  return anyOf(commitments.map((commitment) => overdueValue(known, commitment)))
}

function openRisks(known: Known): RiskFacts[] {
  return known.facts.risks.filter(
    ({ openedOn, closedOn }) => (openedOn === null || hasCome(known, openedOn)) && !hasCome(known, closedOn)
  )
}

export function register(known: Known): number {
  return anyOf(
    openRisks(known).map(({ likelihood, impact, acceptedOn }) => {
      if (likelihood === null || impact === null) return 0
      return ((likelihood * impact) / 25) * (hasCome(known, acceptedOn) ? 0.5 : 1)
    })
  )
}

export function competition(known: Known): number {
  const worth = { low: 0.3, medium: 0.6, high: 1 }
  return Math.max(0, ...openRisks(known).map(({ threat }) => (threat === null ? 0 : worth[threat])))
}

/** The client said so, or evaluates a competitor. */
export function mayLeave(known: Known): boolean {
  return openRisks(known).some(({ saysLeaving, threat }) => saysLeaving || threat === 'high')
}
