import { dayIn, formatDay } from '../../calendar.ts'
import { daysSince } from '../moment.ts'
import { dayCount } from '../phrases.ts'
import type { Signal } from '../signal.ts'
import { silence } from '../silence.ts'
import type { Situation } from '../situation.ts'

/**
 * Nobody has spoken with the client for longer than agreed. Before the first check-in, silence is counted from
 * the day it was added.
 */
export const engagementSilence: Signal = {
  key: 'engagement.silence',
  title: 'Check-ins with the client',
  severity(situation, at) {
    return silence(daysSince(quietSince(situation), at), situation.checkInDays)
  },
  sentence(situation, at) {
    const since = quietSince(situation)
    const start =
      situation.conversations.lastTouch === null ? 'No check-in since the client was added' : 'Last check-in'
    const on = formatDay(dayIn(situation.policy.timeZone, since))
    return `${start} ${dayCount(daysSince(since, at))} ago (${on}), every ${situation.checkInDays} agreed`
  },
  nextStep({ facts: { client } }) {
    return client.owner === null
      ? `Find an owner for ${client.name} and have a check-in`
      : `Ask ${client.owner.name} to check in with ${client.name}`
  }
}

function quietSince({ conversations, facts }: Situation): number {
  return conversations.lastTouch ?? facts.client.addedAt
}
