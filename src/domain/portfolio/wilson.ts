/** The normal distribution's two-sided 95 % bound. */
export const Z95 = 1.96

/** A share's 95 % interval, both ends from 0 to 1. */
export type Interval = { low: number; high: number }

/**
 * The 95 % interval of `hits` out of `n`, which also holds for few answers and for shares near 0 and 1, where the usual
 * p ± 1.96·√(p(1 − p)/n) does not. Source: E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference (1927). Throws a RangeError without a single answer.
 */
export function wilsonInterval(hits: number, n: number): Interval {
  if (!(n > 0 && hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is not a share`)
  const share = hits / n
  const zz = Z95 * Z95
  const middle = share + zz / (2 * n)
  const spread = Z95 * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n))
  const whole = 1 + zz / n
  // At 0 and n the ends are exactly 0 and 1, which floats miss by a hair.
  return {
    low: hits === 0 ? 0 : (middle - spread) / whole,
    high: hits === n ? 1 : (middle + spread) / whole
  }
}
