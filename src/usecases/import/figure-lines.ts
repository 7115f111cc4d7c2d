import { METRICS } from '../../domain/clients/metric.ts'
import type { MetricDetails } from '../import-ports.ts'

type Figure = Pick<MetricDetails, 'metric' | 'month'>

/** Where a figure stands; `line` counts from 1. */
export interface FigurePlace {
  file: string
  line: number
  /** Whether it is the file that is being read. */
  isHere: boolean
}

/** Where in an import's files each figure stands. A book has more figures than anything else, so a few bytes must do for one. */
export interface FigureLines {
  /** Turns to the next file. */
  turnTo(file: string): void
  placeOf(clientId: string, figure: Figure): FigurePlace | undefined
  claim(clientId: string, figure: Figure, line: number): void
}

/** Creates an empty record. */
export function createFigureLines(): FigureLines {
  // Lines are counted on from file to file: one small number tells both.
  const lines = new Map<string, Map<number, number>>()
  const files: { file: string; linesBefore: number }[] = []
  let linesSoFar = 0
  const numberOf = ({ metric, month }: Figure) =>
    (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))) * METRICS.length + METRICS.indexOf(metric)
  return {
    turnTo: (file) => void files.push({ file, linesBefore: linesSoFar }),
    placeOf(clientId, figure) {
      const counted = lines.get(clientId)?.get(numberOf(figure))
      if (counted === undefined) return undefined
      const found = files.findLast(({ linesBefore }) => linesBefore < counted)
      return found && { file: found.file, line: counted - found.linesBefore, isHere: found === files.at(-1) }
    },
    claim(clientId, figure, line) {
      const counted = (files.at(-1)?.linesBefore ?? 0) + line
      linesSoFar = Math.max(linesSoFar, counted)
      const ofClient = lines.get(clientId) ?? new Map<number, number>()
      lines.set(clientId, ofClient.set(numberOf(figure), counted))
    }
  }
}
