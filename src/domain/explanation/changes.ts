import type { Assessment } from '../assessment/assessment.ts'
import type { SignalKey } from '../policy.ts'

/** How much one signal adds to the score at two instants, with the facts that tell why. */
export type SignalChange = {
  signal: SignalKey
  before: number
  after: number
  /** Of the later instant, or of the earlier one when the signal no longer adds anything. */
  sentence: string
}

/** Points that differ by less than this show as the same number. */
const NOTICEABLE = 0.5

/** What changed between two assessments of one client under one policy, the largest change first. */
export function changesBetween(earlier: Assessment, later: Assessment): SignalChange[] {
  const before = new Map(earlier.drivers.map((driver) => [driver.signal, driver]))
  const after = new Map(later.drivers.map((driver) => [driver.signal, driver]))
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((signal) => ({
      signal,
      before: before.get(signal)?.points ?? 0,
      after: after.get(signal)?.points ?? 0,
      sentence: (after.get(signal) ?? before.get(signal))?.sentence ?? ''
    }))
    .filter((change) => Math.abs(change.after - change.before) >= NOTICEABLE)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}
