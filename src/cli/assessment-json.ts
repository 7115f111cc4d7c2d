import type { Assessment, NotScored, Projection } from '../domain/assessment/assessment.ts'

/**
 * An assessment as machines read it. `asOf` is ISO 8601 in UTC, `score` and points are unrounded, `unknown` holds signal keys,
 * `exposure` is a ranking weight. Keys are stable: they are only ever added.
 */
export function assessmentJson(assessment: Assessment, projection: Projection | null) {
  const { client, asOf, score, level, computedLevel, floor, override, exposure, policyVersion } = assessment
  const { present, of, oldestDays } = assessment.inputs
  return {
    client: client.name,
    asOf: new Date(asOf).toISOString(),
    score,
    level,
    computedLevel,
    floor,
    override: override && { ...override, madeAt: new Date(override.madeAt).toISOString() },
    drivers: assessment.drivers.map(({ signal, severity, weight, points, sentence }) => ({
      signal,
      severity,
      weight,
      points,
      sentence
    })),
    unknown: assessment.unknown.map(({ signal }) => signal),
    inputs: { present, of, oldestDays },
    projection: projection && { on: projection.on, level: projection.level, signal: projection.signal },
    exposure,
    policyVersion
  }
}

/** A client that has no score, and why. */
export function notScoredJson(client: string, asOf: number, { because, since }: NotScored) {
  return { client, asOf: new Date(asOf).toISOString(), score: null, level: null, because, since }
}
