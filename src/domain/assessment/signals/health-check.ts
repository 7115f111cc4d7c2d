import { dayIn, formatDay } from '../../calendar.ts'
import type { HealthCheckFacts } from '../../clients/judgement.ts'
import { lowestMark, validHealthCheck } from '../opinions.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'

/** The lowest mark of the latest health check of the partnership, while it holds. */
export const healthCheck: Signal = {
  key: 'health.check',
  title: 'Health check of the partnership',
  severity({ opinions }, at) {
    const check = validHealthCheck(opinions, at)
    return check && ramp(lowestMark(check), 4, 1)
  },
  sentence({ opinions, policy }, at) {
    const check = validHealthCheck(opinions, at)
    if (check === null) return 'No health check of the last 180 days is on record'
    const on = formatDay(dayIn(policy.timeZone, check.madeAt))
    return `The health check of ${on} gives ${weakest(check).join(' and ')} ${lowestMark(check)} of 5`
  },
  nextStep({ opinions, facts }, at) {
    const check = validHealthCheck(opinions, at)
    const { name } = facts.client
    return check === null
      ? `Do a health check of the partnership with ${name}`
      : `Agree with ${name} on one step to better ${weakest(check).join(' and ')}`
  }
}

function weakest(check: HealthCheckFacts): string[] {
  const lowest = lowestMark(check)
  return (['service', 'engagement', 'trust'] as const).filter((mark) => check[mark] === lowest)
}
