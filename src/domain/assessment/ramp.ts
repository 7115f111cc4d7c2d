/** Far below what anybody measures, and above what a float is off by: (7 − 6.3) / 7 is 1.4e-17 more than 0.1. */
const NOISE = 1e-12

/**
 * 0 at `from`, 1 at `to`, linear between and clamped outside; `to` may be the smaller one. Source:
 * docs/risk-model.md, "Signals".
 */
export function ramp(x: number, from: number, to: number): number {
  const share = (x - from) / (to - from)
  return share < NOISE ? 0 : Math.min(1, share)
}
