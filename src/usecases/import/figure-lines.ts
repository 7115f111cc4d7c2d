import { METRICS } from '../../domain/clients/metric.ts'
import type { MetricDetails } from '../import-ports.ts'

/** On which line of a file each figure stands. A book has more figures than anything else, so a few bytes must do for one. */
export interface FigureLines {
  lineOf(clientId: string, figure: Pick<MetricDetails, 'metric' | 'month'>): number | undefined
  claim(clientId: string, figure: Pick<MetricDetails, 'metric' | 'month'>, line: number): void
}

/** Creates an empty record. */
export function createFigureLines(): FigureLines {
  const lines = new Map<string, Map<number, number>>()
  const numberOf = ({ metric, month }: Pick<MetricDetails, 'metric' | 'month'>) =>
    (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))) * METRICS.length + METRICS.indexOf(metric)
  return {
    lineOf: (clientId, figure) => lines.get(clientId)?.get(numberOf(figure)),
    claim(clientId, figure, line) {
      const ofClient = lines.get(clientId) ?? new Map<number, number>()
      lines.set(clientId, ofClient.set(numberOf(figure), line))
    }
  }
}
