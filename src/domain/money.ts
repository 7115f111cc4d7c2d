import { Decimal } from 'decimal.js'

/** An amount in one currency: a plain decimal such as `1250000.00`, and an ISO 4217 code. */
export type Money = { amount: string; currency: string }

/**
 * A percentage of an amount, rounded half up to two decimals.
 *
 * decimal.js does the arithmetic because a float cannot hold cents: 0.1 + 0.2 is not 0.3, and a report that is a
 * cent off is not believed. Throws when the amount is not a decimal number.
 */
export function percentOf(money: Money, percent: number): Money {
  const amount = new Decimal(money.amount).times(percent / 100)
  return { amount: amount.toFixed(2, Decimal.ROUND_HALF_UP), currency: money.currency }
}

/** Compares two amounts of the same currency: positive when `a` is the larger one. Throws when the currencies differ. */
export function compareAmounts(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be compared`)
  return new Decimal(a.amount).cmp(b.amount)
}
