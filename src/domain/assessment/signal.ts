import type { SignalKey } from '../policy.ts'
import type { Moment } from './moment.ts'
import type { Situation } from './situation.ts'

/** One thing that can tell of risk. Its weight is a matter of policy. */
export type Signal = {
  key: SignalKey
  title: string
  /** 0 to 1, or null when the facts to tell are missing. Runs for every day of a projection: numbers only. */
  severity(situation: Situation, at: Moment): number | null
  /**
   * The facts in plain text that quotes names, dates and numbers. Defined in every situation, shown when the
   * severity is above 0.
   */
  sentence(situation: Situation, at: Moment): string
  /** What to do about it. */
  nextStep(situation: Situation, at: Moment): string
}
