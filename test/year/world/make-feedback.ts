import { DateTime } from 'luxon'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import type { Dice } from '../../domain/assessment/golden/clients/dice.ts'
import { type Day, dateOf, FIRST_DAY } from './days.ts'
import { sometimeOn, weekday } from './happenings.ts'
import { anyOwner, changeOn, type Making } from './making.ts'
import type { ClientSays, Feedback, FeedbackSays, Story } from './world.ts'

/** Complaints that are answered, resolved and told in time, late or never, and requests; some with agreed deadlines. */
export function makeFeedback(
  { index, dice, people, firstDay }: Making,
  _facts: Story<ClientSays>
): Feedback[] {
  const count = dice.chance(28) ? dice.between(1, 2) : 0
  return Array.from({ length: count }, (_, i): Feedback => {
    const kind = dice.pick(['complaint', 'complaint', 'request'])
    const day = weekday(Math.max(FIRST_DAY, firstDay) + dice.between(1, 340))
    const at = sometimeOn(day, index + i)
    const isBareDay = dice.chance(12)
    const receivedAt = isBareDay ? DateTime.fromISO(dateOf(day), { zone: 'Europe/Berlin' }).toMillis() : at
    const says: FeedbackSays = {
      ownerId: dice.chance(35) ? anyOwner(dice, people).id : null,
      severity: dice.pick([null, 'low', 'medium', 'high', 'critical']),
      respondBy: dice.chance(20) ? agreed(dice, at, 3) : null,
      respondedAt: null,
      resolveBy: (kind === 'complaint' && dice.chance(25)) || dice.chance(8) ? agreed(dice, at, 20) : null,
      resolvedAt: null,
      toldClientAt: null
    }
    const feedback: Feedback = { key: `${kind} ${index} ${i}`, kind, receivedAt, versions: [{ at, says }] }
    goOn(dice, feedback, day, index + i)
    return feedback
  })
}

function agreed(dice: Dice, at: Instant, days: number): Instant {
  return at + dice.between(DAY / 4, days * DAY)
}

function goOn(dice: Dice, feedback: Feedback, day: Day, pick: number): void {
  if (dice.chance(10)) return
  const answered = day + dice.between(0, dice.chance(30) ? 12 : 2)
  if (dice.chance(90)) step(feedback, answered, pick + 1, 'respondedAt')
  if (dice.chance(12)) return
  const resolved = answered + dice.between(0, 16)
  step(feedback, resolved, pick + 2, 'resolvedAt')
  if (feedback.kind === 'complaint' && feedback.versions.at(-1)?.says.resolvedAt !== null && dice.chance(80))
    step(feedback, resolved + dice.between(0, 24), pick, 'toldClientAt')
}

function step(
  feedback: Feedback,
  day: Day,
  pick: number,
  name: 'respondedAt' | 'resolvedAt' | 'toldClientAt'
): void {
  changeOn(feedback, day, pick, { [name]: sometimeOn(weekday(day), pick) })
}
