import { dayIn, formatDay } from '../../calendar.ts'
import { daysSince, type Moment } from '../moment.ts'
import { isActive, type Person } from '../people.ts'
import { callStep, dayCount, introduce } from '../phrases.ts'
import type { Signal } from '../signal.ts'
import { silence } from '../silence.ts'
import type { Situation } from '../situation.ts'

/**
 * The active executive we have neglected most. A signatory or sponsor counts in full, other executives for 0.8.
 */
export const executiveSilence: Signal = {
  key: 'executive.silence',
  title: 'Contact with executives',
  severity(situation, at) {
    return quietest(situation, at)?.severity ?? null
  },
  sentence(situation, at) {
    const quiet = quietest(situation, at)
    if (quiet === null) return 'No active executive is on record'
    const { person, since, agreedDays } = quiet
    const who = introduce(person.contact)
    const days = dayCount(daysSince(since, at))
    const on = formatDay(dayIn(situation.policy.timeZone, since))
    return person.lastTouch === null
      ? `${who} never spoken to since being added ${days} ago (${on}), every ${agreedDays} agreed`
      : `${who} last spoken to ${days} ago (${on}), every ${agreedDays} agreed`
  },
  nextStep(situation, at) {
    const quiet = quietest(situation, at)
    return quiet === null ? 'Find out who decides' : callStep(quiet.person.contact)
  }
}

type Quiet = { person: Person; since: number; agreedDays: number; severity: number }

/**
 * Of equally severe silences the longest counts, so that the sentence names the same person whatever the order
 * of the facts.
 */
function quietest(situation: Situation, at: Moment): Quiet | null {
  let worst: Quiet | null = null
  for (const person of situation.executives) {
    if (!isActive(person, at)) continue
    const quiet = quietOf(person, situation, at)
    if (worst === null || isWorse(quiet, worst)) worst = quiet
  }
  return worst
}

function quietOf(person: Person, situation: Situation, at: Moment): Quiet {
  const { rhythmDays, role, addedAt } = person.contact
  const since = person.lastTouch ?? addedAt
  const agreedDays = rhythmDays ?? situation.executiveDays
  const authority = role === 'signatory' || role === 'sponsor' ? 1 : 0.8
  return { person, since, agreedDays, severity: authority * silence(daysSince(since, at), agreedDays) }
}

function isWorse(a: Quiet, b: Quiet): boolean {
  if (a.severity !== b.severity) return a.severity > b.severity
  if (a.since !== b.since) return a.since < b.since
  return a.person.contact.id < b.person.contact.id
}
