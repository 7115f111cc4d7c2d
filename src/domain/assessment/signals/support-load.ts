import type { MetricFacts } from '../../clients/metric.ts'
import { fullMonths } from '../figures.ts'
import type { Moment } from '../moment.ts'
import { monthSpan } from '../phrases.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** The months that are judged, and the most months before them that tell what is normal. */
const RECENT = 2
const NORMAL = 6

/** Nobody has fewer tickets than this in a normal month, or one ticket after a quiet year would be an alarm. */
const LEAST_NORMAL = 0.5

/** The client needs more help than usual. Known with three full months of tickets. */
export const supportLoad: Signal = {
  key: 'support.load',
  title: 'Support tickets',
  severity(situation, at) {
    const load = loadAt(situation, at)
    return load && ramp(load.ratio, 1, 4)
  },
  sentence(situation, at) {
    const load = loadAt(situation, at)
    if (load === null) return 'Fewer than 3 months of tickets are on record'
    const times = `${rounded(load.ratio)} times the usual ${rounded(load.normal)}`
    return `${rounded(load.tickets / RECENT)} tickets a month in ${monthSpan(load.recent)}, ${times}`
  },
  nextStep({ facts }) {
    return `Go through the latest tickets and tell ${facts.client.name} what is being done about them`
  }
}

type Load = { recent: MetricFacts[]; tickets: number; normal: number; ratio: number }

function loadAt({ figures }: Situation, at: Moment): Load | null {
  const months = fullMonths(figures.tickets, at, RECENT + NORMAL)
  if (months.length <= RECENT) return null
  const recent = months.slice(0, RECENT)
  const tickets = recent.reduce((sum, { value }) => sum + value, 0)
  const normal = Math.max(LEAST_NORMAL, median(months.slice(RECENT).map(({ value }) => value)))
  return { recent, tickets, normal, ratio: tickets / (RECENT * normal) }
}

/** The middle one of some values, or the mean of the two in the middle. */
function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
