import { describeDrop, dropAt } from '../drop.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'

/** The client uses us less than in the months before. Known with four full months. */
export const usageDecline: Signal = {
  key: 'usage.decline',
  title: 'Use of what we deliver',
  severity({ figures }, at) {
    const drop = dropAt(figures.usage, at)
    return drop && ramp(drop.share, 0.1, 0.7)
  },
  sentence({ figures }, at) {
    const drop = dropAt(figures.usage, at)
    return drop === null ? 'Fewer than 4 months of usage are on record' : describeDrop('Usage', drop)
  },
  nextStep({ facts }) {
    return `Find out who at ${facts.client.name} has stopped using what we deliver, and why`
  }
}
