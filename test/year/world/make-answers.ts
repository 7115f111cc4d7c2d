import { DAY } from '../../../src/domain/time.ts'
import { KEYS } from '../oracle/keys.ts'
import { type Day, dateOf, FIRST_DAY } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import { anyOwner, changeOn, type Making } from './making.ts'
import type { ClaimSays, Client, SnoozeSays, Story } from './world.ts'

type Known = Pick<Client, 'talks' | 'contracts' | 'plans' | 'feedback' | 'contacts'>

/** What people do about alerts: some causes are silenced for days or weeks, some are taken on, most are not. */
export function makeAnswers(
  making: Making,
  known: Known
): { snoozes: Story<SnoozeSays>[]; claims: Story<ClaimSays>[] } {
  const { index, dice, people, recordedAt } = making
  const snoozes: Story<SnoozeSays>[] = []
  const claims: Story<ClaimSays>[] = []
  for (const { cause, day } of pressing(known)) {
    const pick = index + snoozes.length + claims.length
    const at = sometimeOn(weekday(day + dice.between(-3, 12)), pick)
    const isSilenced = dice.chance(10)
    if (!isInYear(at) || at < recordedAt) continue
    if (isSilenced) {
      const untilDay = Math.floor(at / DAY) + dice.between(1, dice.chance(20) ? 60 : 20)
      const key = `snooze ${index} ${snoozes.length}`
      const says = { cause: dice.chance(15) ? null : cause, untilOn: dateOf(untilDay), endedOn: null }
      const snooze: Story<SnoozeSays> = { key, versions: [{ at, says }] }
      const endDay = weekday(untilDay - dice.between(0, 8))
      if (dice.chance(25)) changeOn(snooze, endDay, pick + 1, { endedOn: dateOf(endDay) })
      snoozes.push(snooze)
    } else if (!claims.some(({ versions }) => versions[0]?.says.cause === cause) && dice.chance(16)) {
      const key = `claim ${index} ${claims.length}`
      const claim: Story<ClaimSays> = {
        key,
        versions: [{ at, says: { cause, byId: anyOwner(dice, people).id, releasedAt: null } }]
      }
      const releaseDay = weekday(Math.floor(at / DAY) + dice.between(1, 12))
      if (dice.chance(25)) changeOn(claim, releaseDay, pick, { releasedAt: sometimeOn(releaseDay, pick) })
      claims.push(claim)
    }
  }
  return { snoozes, claims }
}

/** Causes, and when about they begin to matter. */
function pressing({ talks, contracts, plans, feedback, contacts }: Known): { cause: string; day: Day }[] {
  return [
    ...talks.flatMap(({ at }, i) => {
      const next = talks[i + 1]?.at ?? 0
      const day = Math.floor(at / DAY)
      return next - at < 16 * DAY || day < FIRST_DAY ? [] : [{ cause: KEYS.quiet(day), day: day + 18 }]
    }),
    ...plans.flatMap(({ kind, key, versions }) =>
      versions.slice(0, 1).map(({ says }) => ({ cause: KEYS[kind](key), day: Date.parse(says.dueOn) / DAY }))
    ),
    ...feedback.flatMap(({ kind, key, receivedAt }) => {
      const day = Math.floor(receivedAt / DAY) + 3
      return (['response', 'resolution', 'told'] as const).map((awaited, i) => ({
        cause: KEYS.awaited(kind, key, awaited),
        day: day + 4 * i
      }))
    }),
    ...contracts.flatMap(({ key, versions }) =>
      versions.slice(0, 1).map(({ says: { endsOn, optionOn, noticeOn } }) => {
        const decision =
          optionOn === null && noticeOn === null ? 'end' : optionOn === null ? 'notice' : 'option'
        const date = decision === 'end' ? endsOn : (optionOn ?? noticeOn ?? endsOn)
        return { cause: KEYS.decision(key, decision), day: Date.parse(date) / DAY - 40 }
      })
    ),
    ...contacts.flatMap(({ key, versions }) =>
      versions.flatMap(({ at, says }) =>
        says.leftOn === null ? [] : [{ cause: KEYS.executiveLeft(key), day: Math.floor(at / DAY) + 6 }]
      )
    )
  ]
}
