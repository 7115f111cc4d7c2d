import type { Instant } from '../../../../../src/domain/time.ts'
import type { Dice } from './dice.ts'

/** What kind of client it is; percentages say how often something happens. */
export type Temper = {
  name: string
  /** Of the cadence, between two conversations. */
  gap: [fewest: number, most: number]
  /** Cadences, in percent, since the conversations stopped. */
  silentFor: [fewest: number, most: number]
  mood: [worst: number, best: number]
  /** How often things go wrong. */
  trouble: number
  /** How often somebody wrote down what can be written down. */
  detail: number
}

/** One client in the making: everything about it is arranged around the instant that it is made for. */
export type Making = { id: string; anchor: Instant; temper: Temper; addedAt: Instant; dice: Dice }

export const tempers: [Temper, ...Temper[]] = [
  { name: 'Calm', gap: [30, 80], silentFor: [0, 0], mood: [0, 2], trouble: 4, detail: 85 },
  { name: 'Usual', gap: [50, 150], silentFor: [0, 60], mood: [-1, 2], trouble: 20, detail: 65 },
  { name: 'Quiet', gap: [70, 200], silentFor: [80, 320], mood: [-1, 1], trouble: 25, detail: 45 },
  { name: 'Kind', gap: [25, 60], silentFor: [0, 0], mood: [1, 2], trouble: 0, detail: 90 },
  { name: 'Sour', gap: [40, 130], silentFor: [0, 150], mood: [-2, 0], trouble: 65, detail: 80 },
  { name: 'Bare', gap: [60, 160], silentFor: [0, 200], mood: [-1, 1], trouble: 10, detail: 6 },
  { name: 'Fresh', gap: [40, 120], silentFor: [0, 40], mood: [0, 2], trouble: 8, detail: 50 },
  { name: 'Unruly', gap: [20, 250], silentFor: [0, 250], mood: [-2, 2], trouble: 45, detail: 100 },
  { name: 'Gone', gap: [50, 150], silentFor: [0, 100], mood: [-1, 1], trouble: 35, detail: 60 },
  { name: 'Plain', gap: [40, 110], silentFor: [0, 30], mood: [-1, 2], trouble: 6, detail: 55 }
]
