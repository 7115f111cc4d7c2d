import { describeDrop, dropAt } from '../drop.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'

/** The client pays less than in the months before. Known with four full months in one currency. */
export const commercialRevenue: Signal = {
  key: 'commercial.revenue',
  title: 'Revenue',
  severity({ figures }, at) {
    const drop = dropAt(figures.revenue, at)
    return drop && ramp(drop.share, 0.1, 0.6)
  },
  sentence({ figures }, at) {
    const drop = dropAt(figures.revenue, at)
    return drop === null ? 'Fewer than 4 months of revenue are on record' : describeDrop('Revenue', drop)
  },
  nextStep({ facts }) {
    return `Ask ${facts.client.name} what has changed in what it needs from us`
  }
}
