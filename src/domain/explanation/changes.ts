import type { Assessment } from '../assessment/assessment.ts'
import type { SignalKey } from '../policy.ts'

/** A signal that has become better or worse, and what that alone does to the later score. */
export type SignalChange = {
  signal: SignalKey
  /** Severities, 0 to 1; 0 also when the signal was or is not known. */
  before: number
  after: number
  /** Points: by how much the later score would be lower (or higher) if the signal stood where it stood before. */
  effect: number
  /** Of the later instant, or of the earlier one when the signal no longer adds anything. */
  sentence: string
}

/** A severity that differs by less than this is the same. */
const NOTICEABLE = 0.005

/**
 * What became better or worse between two assessments of one client under one policy, the largest effect first.
 *
 * Severities are compared and not points: points are shares of the whole score, so those of a fact that has not changed shrink
 * when another one gets worse.
 */
export function changesBetween(earlier: Assessment, later: Assessment): SignalChange[] {
  const before = new Map(earlier.drivers.map((driver) => [driver.signal, driver]))
  const after = new Map(later.drivers.map((driver) => [driver.signal, driver]))
  const calm = 1 - later.score / 100
  return [...new Set([...after.keys(), ...before.keys()])]
    .flatMap((signal) => {
      const [then, now] = [before.get(signal), after.get(signal)]
      const { weight, sentence } = now ?? then ?? { weight: 0, sentence: '' }
      const [was, is] = [then?.severity ?? 0, now?.severity ?? 0]
      const effect = ((100 * calm) / (1 - weight * is)) * weight * (is - was)
      return Math.abs(is - was) < NOTICEABLE ? [] : { signal, before: was, after: is, effect, sentence }
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}
