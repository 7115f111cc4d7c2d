import type { ClientFacts, ContactFacts } from '../../../../../src/domain/clients/facts.ts'
import type { FeedbackKind } from '../../../../../src/domain/clients/feedback.ts'
import { DAY, type Instant } from '../../../../../src/domain/time.ts'
import type { Dice } from './dice.ts'
import { before, corrected } from './place.ts'
import type { Making, Temper } from './temper.ts'

const RANGES: Partial<Record<FeedbackKind, [number, number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }

/** What the client said: scores, praise, requests and complaints, and how soon somebody answered. */
export function createFeedback(making: Making, contacts: ContactFacts[]): ClientFacts['feedback'] {
  const { anchor, temper, dice } = making
  if (!dice.chance(temper.detail)) return []
  const [first, ...others] = contacts.map(({ id }) => id)
  const turnsSour = dice.chance(temper.trouble)
  const isStorm = dice.chance(temper.trouble / 2)
  const edges = dice.some([60, 90, 270, 365], 20).map((days) => anchor - days * DAY)
  return Array.from({ length: dice.between(1, 14) }).flatMap((_, i) => {
    const receivedAt = edges[i] ?? receivedBefore(dice, anchor)
    const isOfStorm = isStorm && receivedAt > anchor - 75 * DAY
    const kind = isOfStorm ? 'complaint' : pickKind(dice, temper)
    const isBad = dice.chance(temper.trouble) || (turnsSour && receivedAt > anchor - 90 * DAY)
    const feedback = {
      kind,
      receivedAt,
      contactId: dice.chance(75) && first !== undefined ? dice.pick([first, ...others]) : null,
      score: pickScore(dice, kind, isBad),
      severity: kind === 'complaint' && dice.chance(85) ? pickSeverity(dice, isBad) : null,
      about: dice.chance(50) ? ('service' as const) : null,
      ...pickAnswers(dice, receivedAt, isBad),
      ...(dice.chance(5) ? pickEdge(dice, anchor) : {})
    }
    return corrected(dice, receivedAt, feedback, () => {
      if (dice.chance(20)) return null
      return {
        respondedAt: receivedAt + dice.between(1, 300) * 3_600_000,
        severity: kind === 'complaint' ? 'low' : null
      }
    })
  })
}

function receivedBefore(dice: Dice, anchor: Instant): Instant {
  if (dice.chance(20)) return before(dice, anchor, 0, 20)
  return dice.chance(60) ? before(dice, anchor, -10, 100) : before(dice, anchor, 60, 400)
}

function pickKind(dice: Dice, { trouble }: Temper): FeedbackKind {
  if (dice.chance(trouble / 2)) return 'complaint'
  return dice.pick(['nps', 'nps', 'csat', 'ces', 'praise', 'request', 'request', 'request', 'request'])
}

function pickScore(dice: Dice, kind: FeedbackKind, isBad: boolean): number | null {
  const range = RANGES[kind]
  if (!range) return null
  const [lowest, highest] = range
  const middle = Math.ceil((lowest + highest) / 2)
  return isBad ? dice.between(lowest, middle) : dice.between(middle + 1, highest)
}

function pickSeverity(dice: Dice, isBad: boolean) {
  return isBad ? dice.pick(['medium', 'high', 'critical']) : dice.pick(['low', 'low', 'medium'])
}

function pickAnswers(dice: Dice, receivedAt: Instant, isBad: boolean) {
  const hours = (most: number) => receivedAt + dice.between(1, most * 60) * 60_000
  const maybe = (percent: number, most: number) => (dice.chance(percent) ? hours(most) : null)
  const respondBy = maybe(20, 72)
  return {
    respondBy,
    respondedAt: dice.chance(10) ? respondBy : maybe(isBad ? 45 : 85, isBad ? 200 : 30),
    resolveBy: maybe(20, 500),
    resolvedAt: maybe(isBad ? 35 : 75, dice.pick([8, 600]))
  }
}

/** Open, with deadlines that end at the very instant. */
function pickEdge(dice: Dice, anchor: Instant) {
  return {
    respondBy: anchor,
    respondedAt: null,
    resolvedAt: null,
    resolveBy: anchor + dice.between(0, 1) * DAY
  }
}
