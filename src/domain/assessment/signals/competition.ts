import { formatDay } from '../../calendar.ts'
import type { Threat } from '../../clients/risk.ts'
import type { Moment } from '../moment.ts'
import { andMore, quoted } from '../phrases.ts'
import { isOpen, type RegisterEntry } from '../register.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

const severities: Readonly<Record<Threat, number>> = { low: 0.3, medium: 0.6, high: 1 }

/** The most serious threat of a competitor among the open entries of the register. */
export const competition: Signal = {
  key: 'competition',
  title: 'Competitors',
  severity(situation, at) {
    let worst = 0
    for (const entry of situation.register) {
      const { threat } = entry.risk
      if (threat !== null && isOpen(entry, at)) worst = Math.max(worst, severities[threat])
    }
    return worst
  },
  sentence(situation, at) {
    const [worst, ...others] = threats(situation, at)
    if (!worst) return 'No competitor is on record'
    const { risk, openedDay } = worst
    const since = openedDay === -Infinity ? '' : ` (since ${formatDay(openedDay)})`
    const who = risk.competitor ?? 'A competitor'
    return `${who} is a ${risk.threat} threat: ${quoted(risk.risk)}${since}${andMore(others.length)}`
  },
  nextStep(situation, at) {
    const [worst] = threats(situation, at)
    const rival = worst?.risk.competitor ?? 'a competitor'
    return `Ask ${situation.facts.client.name} what ${rival} does better, and answer it`
  }
}

/** The most serious first. */
function threats({ register }: Situation, at: Moment): RegisterEntry[] {
  const weight = ({ risk }: RegisterEntry) => (risk.threat === null ? 0 : severities[risk.threat])
  return register
    .filter((entry) => entry.risk.threat !== null && isOpen(entry, at))
    .sort((a, b) => weight(b) - weight(a))
}
