import type { Assessment, Driver } from './assessment.ts'
import type { Judgement } from './judgement.ts'
import type { Moment } from './moment.ts'
import type { Signal } from './signal.ts'
import { signals } from './signals.ts'
import type { Situation } from './situation.ts'

/**
 * What a score is made of, most points first, and the signals without facts.
 *
 * Points of a driver = score · ln(1 − wᵢ·sᵢ) / Σⱼ ln(1 − wⱼ·sⱼ): the product of the score turns into a sum
 * under the logarithm, so no driver's points depend on the order of the others and they add up to the score.
 * Source: docs/risk-model.md, "The rules".
 */
export function driversOf(
  situation: Situation,
  { at, severities, score }: Judgement
): Pick<Assessment, 'drivers' | 'unknown'> {
  const drivers: Driver[] = []
  const unknown: Assessment['unknown'] = []
  let total = 0
  for (const [place, signal] of signals.entries()) {
    const severity = severities[place] ?? null
    const weight = situation.weights[place] ?? 0
    if (severity === null) unknown.push({ signal: signal.key, title: signal.title })
    if (severity === null || severity * weight === 0 || score === 0) continue
    const driver = driverOf(signal, severity, weight, situation, at)
    total += driver.points
    drivers.push(driver)
  }
  for (const driver of drivers) driver.points *= score / total
  return { drivers: drivers.sort((a, b) => b.points - a.points), unknown }
}

/** A driver whose points are not yet scaled to the score. */
function driverOf(
  signal: Signal,
  severity: number,
  weight: number,
  situation: Situation,
  at: Moment
): Driver {
  return {
    signal: signal.key,
    severity,
    weight,
    points: -Math.log1p(-weight * severity),
    sentence: signal.sentence(situation, at),
    nextStep: signal.nextStep(situation, at)
  }
}
