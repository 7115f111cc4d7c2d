import type { LevelBasis } from '../../../../src/domain/assessment/assessment.ts'
import type { Level } from '../../../../src/domain/assessment/level.ts'
import type { ClientFacts } from '../../../../src/domain/clients/facts.ts'
import type { SignalKey } from '../../../../src/domain/policy.ts'
import { complaintsFrequency, complaintsOpen, responsiveness } from './opinion/complaints.ts'
import {
  engagementSilence,
  executiveSilence,
  relationshipThin,
  sentimentRecent,
  talksWithin
} from './opinion/conversations.ts'
import { commercialPayment, commercialRevenue, supportLoad, usageDecline } from './opinion/figures.ts'
import { healthCheck, pinnedLevel, pulse } from './opinion/judgements.ts'
import { dateThere, type House, type Known, whatIsKnown } from './opinion/known.ts'
import {
  activeExecutives,
  executiveDeparted,
  executiveUnmapped,
  hasLeftWithoutSuccessor
} from './opinion/people.ts'
import { commitmentsOverdue, competition, mayLeave, register } from './opinion/register.ts'
import { daysToDecision, renewalWindow } from './opinion/renewals.ts'
import { recentScores, satisfactionDecline, satisfactionLevel } from './opinion/satisfaction.ts'
import type { Opinion } from './opinion.ts'

/** Why a client may not be called calm. */
type FloorReason = 'may leave' | 'decision near' | 'left without successor'

/** The table of the risk model, row by row. */
const SIGNALS: Record<SignalKey, [weight: number, severity: (known: Known) => number | null]> = {
  'engagement.silence': [0.45, engagementSilence],
  'executive.silence': [0.5, executiveSilence],
  'executive.departed': [0.55, executiveDeparted],
  'executive.unmapped': [0.2, executiveUnmapped],
  'relationship.thin': [0.2, relationshipThin],
  'satisfaction.level': [0.45, satisfactionLevel],
  'satisfaction.decline': [0.3, satisfactionDecline],
  'sentiment.recent': [0.3, sentimentRecent],
  'complaints.open': [0.5, complaintsOpen],
  'complaints.frequency': [0.25, complaintsFrequency],
  responsiveness: [0.25, responsiveness],
  'commitments.overdue': [0.35, commitmentsOverdue],
  'renewal.window': [0.35, renewalWindow],
  competition: [0.4, competition],
  'commercial.revenue': [0.4, commercialRevenue],
  'commercial.payment': [0.3, commercialPayment],
  'health.check': [0.35, healthCheck],
  pulse: [0.35, pulse],
  'usage.decline': [0.35, usageDecline],
  'support.load': [0.25, supportLoad],
  register: [0.6, register]
}

/** Every signal of the risk model, in its order. */
export const signalKeys = Object.keys(SIGNALS) as SignalKey[]

/** Judges a client by the risk model's words alone, slowly. */
export function secondOpinion(
  facts: ClientFacts,
  asOf: number,
  house: House
): Opinion & { floors: FloorReason[] } {
  const known = whatIsKnown(facts, asOf, house)
  const lost = known.facts.losses.find(
    ({ lostOn, wonBackOn }) => lostOn <= known.today && (wonBackOn === null || wonBackOn > known.today)
  )
  if (lost) return { kind: 'not_scored', because: 'lost', since: lost.lostOn, floors: [] }
  const { archivedAt } = facts.client
  if (archivedAt !== null && archivedAt <= asOf)
    return { kind: 'not_scored', because: 'archived', since: dateThere(house, archivedAt), floors: [] }

  const severities = bySignal((key) => SIGNALS[key][1](known))
  const kept = bySignal((key) => 1 - SIGNALS[key][0] * (severities[key] ?? 0))
  const score = 100 * (1 - Object.values(kept).reduce((product, part) => product * part, 1))
  const logs = Object.values(kept).reduce((sum, part) => sum + Math.log(part), 0)
  const points = bySignal((key) => (logs === 0 ? 0 : (score * Math.log(kept[key])) / logs))
  const inputs = inputsPresent(known)
  const floors = floorsOf(known, severities['executive.silence'])
  const floor = highest(floors)
  const level = levelOf(known, score, floor, inputs)
  return { kind: 'assessed', score, ...level, floor, floors, inputs, severities, points }
}

/** A value for every signal. */
export function bySignal<T>(value: (key: SignalKey) => T): Record<SignalKey, T> {
  return Object.fromEntries(signalKeys.map((key) => [key, value(key)])) as Record<SignalKey, T>
}

function scoreLevel(score: number): Level {
  if (score < 25) return 'healthy'
  if (score < 50) return 'watch'
  return score < 75 ? 'at risk' : 'critical'
}

function levelOf(known: Known, score: number, floor: Level | null, inputs: number) {
  const computedLevel = scoreLevel(score)
  const override = pinnedLevel(known)
  let level = computedLevel
  let levelBasis: LevelBasis = 'score'
  if (floor === 'at risk' && score < 50) {
    level = 'at risk'
    levelBasis = 'floor'
  } else if (floor === 'watch' && score < 25) {
    level = 'watch'
    levelBasis = 'floor'
  } else if (score < 25 && inputs < 4) {
    level = 'watch'
    levelBasis = 'not enough data'
  }
  if (override !== null) return { computedLevel, override, level: override, levelBasis: 'override' as const }
  return { computedLevel, override, level, levelBasis }
}

function floorsOf(known: Known, executiveSilence: number | null): FloorReason[] {
  const days = daysToDecision(known)
  const floors: FloorReason[] = []
  if (mayLeave(known)) floors.push('may leave')
  if (days !== null && days <= 90 && executiveSilence !== null && executiveSilence >= 0.5)
    floors.push('decision near')
  if (hasLeftWithoutSuccessor(known)) floors.push('left without successor')
  return floors
}

function highest(floors: FloorReason[]): Level | null {
  if (floors.length === 0) return null
  return floors.some((reason) => reason !== 'left without successor') ? 'at risk' : 'watch'
}

function inputsPresent(known: Known): number {
  const { client, contracts } = known.facts
  return [
    talksWithin(known, 365).length > 0,
    activeExecutives(known).length > 0,
    recentScores(known).length > 0,
    contracts.length > 0,
    client.annualRevenue !== null,
    pulse(known) !== null || healthCheck(known) !== null,
    client.owner?.isActive === true
  ].filter(Boolean).length
}
