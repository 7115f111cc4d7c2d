import { formatDay } from '../calendar.ts'
import type { SignalKey } from '../policy.ts'
import { worstDeparture } from './departures.ts'
import { compareLevels, type Level } from './level.ts'
import type { Moment } from './moment.ts'
import { introduce, quoted } from './phrases.ts'
import { isOpen, type RegisterEntry } from './register.ts'
import { nextDecision } from './renewals.ts'
import { competition } from './signals/competition.ts'
import { executiveSilence } from './signals/executive-silence.ts'
import { renewalWindow } from './signals/renewal-window.ts'
import type { Situation } from './situation.ts'

/** A state of affairs in which a client may not look calmer than `level`, whatever its score. */
export type FloorRule = {
  level: Level
  /** The signal whose facts raise the level. */
  signal: SignalKey
  holds(situation: Situation, at: Moment): boolean
  /** Defined in every situation, shown when the rule holds. */
  reason(situation: Situation, at: Moment): string
}

/** Days before a decision date in which silence towards the executives cannot be left alone. */
const DECISION_DAYS = 90

/**
 * A leaving counts for as long as its signal does: one of years ago, with others in charge since, says nothing.
 */
const leftWithoutSuccessor: FloorRule = {
  level: 'watch',
  signal: 'executive.departed',
  holds(situation, at) {
    const departure = worstDeparture(situation, at)
    return departure !== null && departure.successor === null
  },
  reason(situation, at) {
    const departure = worstDeparture(situation, at)
    return departure === null
      ? 'No executive left'
      : `${introduce(departure.person.contact)} left without a successor`
  }
}

const silentBeforeDecision: FloorRule = {
  level: 'at risk',
  signal: 'renewal.window',
  holds(situation, at) {
    const next = nextDecision(situation.renewals, at)
    if (next === null || next.daysLeft > DECISION_DAYS) return false
    return (executiveSilence.severity(situation, at) ?? 0) >= 0.5
  },
  reason(situation, at) {
    return `${renewalWindow.sentence(situation, at)}, and ${executiveSilence.sentence(situation, at)}`
  }
}

const saysItMayLeave: FloorRule = {
  level: 'at risk',
  signal: 'register',
  holds(situation, at) {
    return noticeOf(situation, at) !== undefined
  },
  reason(situation, at) {
    const notice = noticeOf(situation, at)
    if (notice === undefined) return 'Nobody said that the client may leave'
    const since = notice.openedDay === -Infinity ? '' : ` (since ${formatDay(notice.openedDay)})`
    return `${situation.facts.client.name} said that it may leave: ${quoted(notice.risk.risk)}${since}`
  }
}

/** A client that evaluates a competitor is on record as a high threat. */
const evaluatesCompetitor: FloorRule = {
  level: 'at risk',
  signal: 'competition',
  holds({ register }, at) {
    return register.some((entry) => entry.risk.threat === 'high' && isOpen(entry, at))
  },
  reason(situation, at) {
    return competition.sentence(situation, at)
  }
}

/** Of rules of one level the first gives the reason. */
const rules: readonly FloorRule[] = [
  saysItMayLeave,
  evaluatesCompetitor,
  silentBeforeDecision,
  leftWithoutSuccessor
]

/** The highest floor that holds at a moment, or null. */
export function floorAt(situation: Situation, at: Moment): FloorRule | null {
  let highest: FloorRule | null = null
  for (const rule of rules) {
    if (highest !== null && compareLevels(rule.level, highest.level) <= 0) continue
    if (rule.holds(situation, at)) highest = rule
  }
  return highest
}

function noticeOf({ register }: Situation, at: Moment): RegisterEntry | undefined {
  return register.find((entry) => entry.risk.saysLeaving && isOpen(entry, at))
}
