import Table from 'cli-table3'
import type { Proportion } from '../domain/portfolio/proportion.ts'
import type { Interval } from '../domain/portfolio/wilson.ts'
import type { Backtest } from '../usecases/run-backtest.ts'
import { backtestRemarks } from './backtest-remarks.ts'

/** A backtest as a person reads it in a terminal: what was asked, the figures, the rates by level, and what limits them. */
export function backtestText(backtest: Backtest): string {
  const parts = [question(backtest)]
  if (backtest.lost.of > 0) parts.push(figures(backtest).join('\n'), rates(backtest))
  parts.push(...backtestRemarks(backtest))
  return `${parts.join('\n\n')}\n`
}

function question({ cutOffs, everyDays, horizonDays, policyVersion }: Backtest): string {
  const [first, last] = [cutOffs[0]?.on, cutOffs.at(-1)?.on]
  const days =
    cutOffs.length === 1
      ? `1 cut-off, ${first}`
      : `${cutOffs.length} cut-offs, ${everyDays} days apart, ${first} to ${last}`
  return `Lost within ${horizonDays} days of a cut-off (${days}; policy version ${policyVersion})`
}

function figures({ lost, clients, lostClients, discrimination, topDecile }: Backtest): string[] {
  const lines = [
    `Assessments  ${count(lost.of)} of ${count(clients)} ${clients === 1 ? 'client' : 'clients'}`,
    `Lost         ${count(lost.hits)} (${count(lostClients)} ${lostClients === 1 ? 'client' : 'clients'}), base rate ${percent(lost.share)}`
  ]
  if (discrimination.kind === 'measured') {
    const { auc, interval } = discrimination
    const range = interval === null ? 'no interval' : `95 % interval ${decimals(interval)}`
    lines.push(`AUC          ${auc.toFixed(3)}, ${range} (1 is perfect, 0.5 is chance)`)
  }
  if (topDecile !== null) {
    const { n, lost: hits, precision, lift } = topDecile
    const times = lift === null ? '' : `, ${lift.toFixed(1)} times the base rate`
    lines.push(`Top tenth    ${Number(hits.toFixed(1))} of ${count(n)} lost: ${percent(precision)}${times}`)
  }
  return lines
}

function rates({ levels }: Backtest): string {
  const table = new Table({
    head: ['Level', 'Assessments', 'Lost', 'Rate', '95 % interval'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true }
  })
  for (const { level, lost } of levels)
    table.push([level, count(lost.of), count(lost.hits), percent(lost.share), range(lost)])
  return table.toString()
}

function range({ interval }: Proportion): string {
  return interval === null ? '–' : `${percent(interval.low)} – ${percent(interval.high)}`
}

function decimals({ low, high }: Interval): string {
  return `${low.toFixed(3)} – ${high.toFixed(3)}`
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
