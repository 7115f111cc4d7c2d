import { dayIn, formatDay } from '../../calendar.ts'
import { type Departure, worstDeparture } from '../departures.ts'
import { daysSince } from '../moment.ts'
import { callStep, dayCount, introduce } from '../phrases.ts'
import type { Signal } from '../signal.ts'

/**
 * An executive left within 180 days and the relationship has not been rebuilt. Known once any executive is on
 * record.
 */
export const executiveDeparted: Signal = {
  key: 'executive.departed',
  title: 'Executives who left',
  severity(situation, at) {
    if (situation.executives.length === 0) return null
    return worstDeparture(situation, at)?.severity ?? 0
  },
  sentence(situation, at) {
    const departure = worstDeparture(situation, at)
    if (departure === null) return 'No executive left'
    const { person, successor } = departure
    const left = `${introduce(person.contact)} left on ${formatDay(person.departedDay)}`
    if (successor === null) return `${left} and has no successor`
    const name = introduce(successor.contact)
    if (successor.firstTouch === null) return `${left}, nobody has met the successor ${name} yet`
    const met = formatDay(dayIn(situation.policy.timeZone, successor.firstTouch))
    const days = dayCount(daysSince(successor.firstTouch, at))
    return `${left}, the successor ${name} was first met ${days} ago (${met})`
  },
  nextStep(situation, at) {
    const departure = worstDeparture(situation, at)
    return departure === null ? 'Keep in touch' : stepAfter(departure)
  }
}

function stepAfter({ person, successor }: Departure): string {
  return successor === null
    ? `Find out who takes over from ${person.contact.name}`
    : callStep(successor.contact)
}
