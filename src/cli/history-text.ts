import Table from 'cli-table3'
import { displayedScore } from '../domain/assessment/level.ts'
import { signals } from '../domain/assessment/signals.ts'
import type { LevelTransition, Snapshot } from '../usecases/history-ports.ts'

const titles = new Map(signals.map(({ key, title }) => [key, title]))

/** A client's snapshots as a table, one day a line, with the signal that adds most. */
export function snapshotTable(client: string, snapshots: readonly Snapshot[]): string {
  if (snapshots.length === 0) return `${client} has no snapshots in that time.\n`
  const table = new Table({
    head: ['Day', 'Score', 'Level', 'Because of', 'Most points from', 'Inputs', 'Policy version'],
    colAligns: ['left', 'right', 'left', 'left', 'left', 'right', 'right'],
    style: { head: [], border: [], compact: true }
  })
  for (const { day, score, level, basis, drivers, inputs, policyVersion } of snapshots) {
    const [most] = drivers
    const from = most === undefined ? '–' : `${titles.get(most.signal)} ${most.points.toFixed(1)}`
    table.push([day, displayedScore(score), level, basis, from, `${inputs} of 7`, policyVersion])
  }
  return `${client}\n${table.toString()}\n`
}

/** A change of level in one line. */
export function transitionLine({ clientName, day, since, from, to }: LevelTransition): string {
  return `${day}  ${clientName}: ${from} → ${to} (compared with ${since})\n`
}
