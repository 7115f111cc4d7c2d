import { formatDay } from '../../calendar.ts'
import type { Moment } from '../moment.ts'
import { andMore, quoted } from '../phrases.ts'
import { isOpen, type RegisterEntry } from '../register.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** Likelihood 5 × impact 5. */
const FULL_RATING = 25

/** The rated risks that are open in the register. An accepted one counts half. */
export const register: Signal = {
  key: 'register',
  title: 'Risk register',
  severity(situation, at) {
    let calm = 1
    for (const entry of situation.register) calm *= 1 - weight(entry, at)
    return 1 - calm
  },
  sentence(situation, at) {
    const [worst, ...others] = openRisks(situation, at)
    if (!worst) return 'No rated risk is open in the register'
    const { risk, likelihood, impact } = worst.risk
    const accepted = worst.acceptedDay <= at.day ? `, accepted on ${formatDay(worst.acceptedDay)}` : ''
    return `Risk ${quoted(risk)} with likelihood ${likelihood} and impact ${impact} of 5${accepted}${andMore(others.length)}`
  },
  nextStep(situation, at) {
    const [worst] = openRisks(situation, at)
    return worst === undefined
      ? 'Keep the register up to date'
      : `Decide who does what about ${quoted(worst.risk.risk)}, and by when`
  }
}

function weight(entry: RegisterEntry, at: Moment): number {
  const { likelihood, impact } = entry.risk
  if (likelihood === null || impact === null || !isOpen(entry, at)) return 0
  return ((likelihood * impact) / FULL_RATING) * (entry.acceptedDay <= at.day ? 0.5 : 1)
}

/** The weightiest first. */
function openRisks({ register: entries }: Situation, at: Moment): RegisterEntry[] {
  return entries.filter((entry) => weight(entry, at) > 0).sort((a, b) => weight(b, at) - weight(a, at))
}
