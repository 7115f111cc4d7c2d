import type { Proportion } from './proportion.ts'

/** With fewer answers than this an interval is too wide to be more than a direction. */
const FEW = 30

/** An amount as people read it: `1,250,000.00`. */
export function amountText(amount: string): string {
  const [whole = '', cents] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return cents === undefined ? grouped : `${grouped}.${cents}`
}

/** A percentage with one decimal: `34.2 %`. */
export function percentText(percent: number): string {
  return `${percent.toFixed(1)} %`
}

/** A whole number of things: `1 client`, `3 clients`. */
export function countText(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`
}

/** A count as a share with its interval: `3 of 4 (75.0 %, 95 % interval 30.1 % to 95.4 %, wide)`. Of nothing there is none. */
export function proportionText({ hits, of, share, interval }: Proportion): string {
  if (share === null || interval === null) return 'none to count'
  const width = of < FEW ? ', wide' : ''
  return `${hits} of ${of} (${percentText(100 * share)}, ${intervalText(100 * interval.low, 100 * interval.high)}${width})`
}

/** `95 % interval 30.1 % to 95.4 %`. */
export function intervalText(low: number, high: number): string {
  return `95 % interval ${percentText(low)} to ${percentText(high)}`
}

/** What has to be said of few answers, or nothing. */
export function fewText(n: number): string {
  return n < FEW ? ` n is below ${FEW}, so the interval is wide: read it as a direction.` : ''
}
