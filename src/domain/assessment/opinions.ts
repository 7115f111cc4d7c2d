import { wasBelieved } from '../clients/believed.ts'
import type { HealthCheckFacts, PulseFacts } from '../clients/judgement.ts'
import type { Instant } from '../time.ts'
import { daysSince, type Moment } from './moment.ts'

/** Days for which a pulse holds, and for which one at either end of the scale does; the last day included. */
const PULSE_DAYS = 90
const EXTREME_PULSE_DAYS = 30

/** Days for which a health check holds; the last day included. */
const HEALTH_CHECK_DAYS = 180

/** What we ourselves made of the client last: a newer pulse or check ends the older one, valid or not. */
export type Opinions = { pulse: PulseFacts | null; healthCheck: HealthCheckFacts | null }

/** The latest pulse and health check made and recorded by an instant; of two at the same instant the worse. */
export function opinionsBy(asOf: Instant, pulses: PulseFacts[], healthChecks: HealthCheckFacts[]): Opinions {
  return {
    pulse: latest(pulses, asOf, ({ pulse, by }) => `${pulse} ${by?.name}`),
    healthCheck: latest(healthChecks, asOf, (check) => {
      return `${lowestMark(check)} ${check.service} ${check.engagement} ${check.trust}`
    })
  }
}

/** The latest pulse while it holds. */
export function validPulse({ pulse }: Opinions, at: Moment): PulseFacts | null {
  if (pulse === null) return null
  const isExtreme = pulse.pulse === 1 || pulse.pulse === 5
  return daysSince(pulse.madeAt, at) <= (isExtreme ? EXTREME_PULSE_DAYS : PULSE_DAYS) ? pulse : null
}

/** The latest health check while it holds. */
export function validHealthCheck({ healthCheck }: Opinions, at: Moment): HealthCheckFacts | null {
  return healthCheck !== null && daysSince(healthCheck.madeAt, at) <= HEALTH_CHECK_DAYS ? healthCheck : null
}

/** The lowest mark given in a health check, 1 to 5. */
export function lowestMark({ service, engagement, trust }: HealthCheckFacts): number {
  return Math.min(service ?? Infinity, engagement ?? Infinity, trust ?? Infinity)
}

/** The order of equals starts with the worst because its key starts with the mark, one digit long. */
function latest<Fact extends PulseFacts | HealthCheckFacts>(
  facts: Fact[],
  asOf: Instant,
  keyOf: (fact: Fact) => string
): Fact | null {
  let found: Fact | null = null
  for (const fact of facts) {
    if (fact.madeAt > asOf || !wasBelieved(fact, asOf)) continue
    const isLater = found === null || fact.madeAt > found.madeAt
    if (isLater || (found !== null && fact.madeAt === found.madeAt && keyOf(fact) < keyOf(found)))
      found = fact
  }
  return found
}
