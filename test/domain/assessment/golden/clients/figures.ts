import type { ClientFacts } from '../../../../../src/domain/clients/facts.ts'
import { METRICS, type Metric } from '../../../../../src/domain/clients/metric.ts'
import { DAY } from '../../../../../src/domain/time.ts'
import { corrected, dateAfter } from './place.ts'
import type { Making } from './temper.ts'

/** Monthly figures with gaps, months of nothing, other currencies and the month that is not over yet. */
export function createMetrics(making: Making): ClientFacts['metrics'] {
  return METRICS.flatMap((metric) => createSeries(making, metric))
}

function createSeries(making: Making, metric: Metric): ClientFacts['metrics'] {
  const { anchor, temper, dice } = making
  if (!dice.chance(temper.detail / 2)) return []
  const today = dateAfter(anchor, 0)
  const current = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const isTroubled = dice.chance(temper.trouble + 5)
  const usual = dice.chance(10) ? 0 : dice.between(50, 400)
  const series: ClientFacts['metrics'] = []
  for (let month = current - dice.between(2, 13); month <= current + dice.between(-1, 3); month++) {
    if (dice.chance(15)) continue
    const isHit = isTroubled && month >= current - 2
    const fact = {
      metric,
      month,
      value: dice.chance(5) ? 0 : figureOf(making, metric, usual, isHit),
      currency: metric === 'revenue' ? (dice.chance(6) ? 'EUR' : 'USD') : null
    }
    const monthAfter = Date.UTC(Math.floor(month / 12), (month % 12) + 1, dice.between(1, 4), 14)
    const reported = dice.chance(60) ? monthAfter : Math.min(monthAfter, anchor - dice.between(0, 5) * DAY)
    series.push(...corrected(dice, reported, fact, () => ({ value: fact.value + 7 })))
  }
  return series
}

function figureOf({ dice }: Making, metric: Metric, usual: number, isHit: boolean): number {
  if (metric === 'tickets') return isHit ? dice.between(4, 12) : dice.between(0, Math.min(5, usual))
  if (metric === 'invoice_overdue_days') return isHit ? dice.between(15, 120) : dice.between(0, 25)
  const percent = isHit ? dice.between(20, 85) : dice.between(90, 115)
  return Math.floor(usual * percent) / 100
}
