import { dayIn, formatDay } from '../../calendar.ts'
import { validPulse } from '../opinions.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'

/** What the owner feels about the client, 1 to 5, while that holds. */
export const pulse: Signal = {
  key: 'pulse',
  title: 'Pulse of the owner',
  severity({ opinions }, at) {
    const latest = validPulse(opinions, at)
    return latest && ramp(latest.pulse, 4, 1)
  },
  sentence({ opinions, policy }, at) {
    const latest = validPulse(opinions, at)
    if (latest === null) return 'No pulse that still holds is on record'
    const whose = latest.by === null ? 'The pulse' : `${latest.by.name}’s pulse`
    return `${whose} of ${formatDay(dayIn(policy.timeZone, latest.madeAt))} is ${latest.pulse} of 5`
  },
  nextStep({ opinions, facts }, at) {
    const by = validPulse(opinions, at)?.by ?? facts.client.owner
    return by === null
      ? `Find an owner for ${facts.client.name} and ask how it feels`
      : `Ask ${by.name} what would have to change at ${facts.client.name}, and who can help`
  }
}
