import { Decimal } from 'decimal.js'
import type { Money } from '../money.ts'

/** Digits enough for the sum of any book; the 20 that decimal.js keeps by itself would round a large one. */
const Exact = Decimal.clone({ precision: 40 })

/** Adds amounts of one currency exactly: a plain decimal with at least two decimals. Throws when one is not a number. */
export function addAmounts(amounts: Iterable<string>): string {
  let sum = new Exact(0)
  for (const amount of amounts) sum = sum.plus(amount)
  return plain(sum)
}

/** What is left of an amount after another is taken away, exactly. */
export function subtractAmount(from: string, amount: string): string {
  return plain(new Exact(from).minus(amount))
}

/** The smaller of two amounts of one currency. */
export function smallerAmount(a: string, b: string): string {
  return new Exact(a).lte(b) ? a : b
}

/** An amount as a percentage of a whole, 0 to 100; null when the whole is not more than nothing. */
export function percentage(part: string, whole: string): number | null {
  return Number(whole) > 0 ? new Exact(part).times(100).div(whole).toNumber() : null
}

/** Σ (share in %)² of amounts that make up a whole, 0 to 10,000; null when they add up to nothing. */
export function sumOfSquaredShares(amounts: readonly string[]): number | null {
  const whole = addAmounts(amounts)
  if (!(Number(whole) > 0)) return null
  let squares = new Exact(0)
  for (const amount of amounts) squares = squares.plus(square(amount))
  return squares.times(10_000).div(square(whole)).toNumber()
}

/** Whether revenue is on record and more than nothing, which a float tells as well, many times faster. */
export function isRevenue(money: Money | null): money is Money {
  return money !== null && Number(money.amount) > 0
}

function square(amount: string): Decimal {
  const exact = new Exact(amount)
  return exact.times(exact)
}

function plain(amount: Decimal): string {
  return amount.toFixed(Math.max(2, amount.decimalPlaces()))
}
