/**
 * 0 at `from`, 1 at `to`, linear between and clamped outside; `to` may be the smaller one. Source:
 * docs/risk-model.md, "Signals".
 */
export function ramp(x: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (x - from) / (to - from)))
}
