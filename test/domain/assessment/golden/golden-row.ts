import type { Opinion } from './opinion.ts'

export const goldenHeader = 'client,instant,score,level,basis,severities'

/** One line of golden.csv: an opinion in few enough digits to be the same on every machine. */
export function goldenRow(clientId: string, asOf: number, opinion: Opinion): string {
  return [clientId, new Date(asOf).toISOString(), ...cells(opinion)].join(',')
}

function cells(opinion: Opinion): string[] {
  if (opinion.kind === 'not_scored') return ['', 'not scored', `${opinion.because} ${opinion.since}`, '']
  const { score, level, levelBasis, severities } = opinion
  const known = Object.entries(severities).flatMap(([key, severity]) =>
    severity === null ? [] : [`${key}=${severity.toFixed(4)}`]
  )
  return [score.toFixed(6), level, levelBasis, known.join(';')]
}

/** Whether two lines say the same; numbers may differ by one in their last digit, since somebody has to round. */
export function isSameRow(one: string, other: string): boolean {
  const left = one.split(/[,;=]/)
  const right = other.split(/[,;=]/)
  return left.length === right.length && left.every((cell, i) => isSameCell(cell, right[i] ?? ''))
}

function isSameCell(one: string, other: string): boolean {
  if (one === other) return true
  const [, digits] = /^\d+\.(\d+)$/.exec(one) ?? []
  return digits !== undefined && Math.abs(Number(one) - Number(other)) < 1.5 * 10 ** -digits.length
}
