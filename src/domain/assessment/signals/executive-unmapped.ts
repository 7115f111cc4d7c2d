import { isActive } from '../people.ts'
import type { Signal } from '../signal.ts'

/** We know nobody at the top of the client. */
export const executiveUnmapped: Signal = {
  key: 'executive.unmapped',
  title: 'Executives on record',
  severity(situation, at) {
    return situation.executives.some((person) => isActive(person, at)) ? 0 : 1
  },
  sentence() {
    return 'No active executive is on record'
  },
  nextStep({ facts }) {
    return `Find out who decides at ${facts.client.name} and add them as an executive`
  }
}
