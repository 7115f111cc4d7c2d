import Table from 'cli-table3'
import { DateTime } from 'luxon'
import type { Instant } from '../../domain/time.ts'
import type { SlotOutcome } from '../../usecases/run-due-slots.ts'
import type { ScheduleState } from '../../usecases/schedule-ports.ts'
import type { Names } from '../names.ts'

/** A line of the table of jobs; without a state where the bot has not run since the job came. */
export interface JobLine {
  job: string
  words: string
  state: ScheduleState | null
}

/** When each job runs and ran, times by the clocks of the workspace. */
export function jobTable(lines: readonly JobLine[], names: Names, timeZone: string): string {
  const table = new Table({
    head: ['Job', 'When', 'Of what', 'By the clocks of', 'Next', 'Last ran for', 'Messages'],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'left', 'right'],
    style: { head: [], border: [], compact: true }
  })
  for (const { job, words, state } of lines) {
    if (state === null) table.push([job, words, '', '', 'when the bot runs', '', ''])
    else table.push([job, words, names.subject(state.subject), state.timeZone, ...cells(state, timeZone)])
  }
  return `${table.toString()}\nTimes are those of ${timeZone}.\n${names.remark}`
}

function cells({ nextAt, lastRan }: ScheduleState, timeZone: string): [string, string, string | number] {
  const next = timeText(nextAt, timeZone)
  return lastRan === null ? [next, 'never', ''] : [next, timeText(lastRan.slotAt, timeZone), lastRan.messages]
}

/** What became of a slot, in a line. */
export function outcomeText(outcome: SlotOutcome, names: Names, timeZone: string): string {
  const what = titleOf(outcome.job, outcome.subject, names)
  if (outcome.kind === 'failed') return `${what} failed: ${messageOf(outcome.error)}\n`
  if (outcome.kind === 'skipped')
    return `${what} passed over ${count(outcome.skipped, 'time')} that lay too far back.\n`
  const at = timeText(outcome.slotAt, timeZone)
  if (outcome.kind === 'unfinished')
    return `${what} did a part of what was due at ${at}; the bot goes on with the rest, or run it again in ten seconds.\n`
  if (outcome.kind === 'taken') return `${what}: the bot itself has just decided on ${at}.\n`
  const skipped = outcome.skipped === 0 ? '' : `, ${count(outcome.skipped, 'earlier time')} passed over`
  return `${what} ran for ${at}: ${count(outcome.messages, 'message')}${skipped}.\n`
}

/** A job, and of what. */
export function titleOf(job: string, subject: string, names: Names): string {
  return subject === '' ? job : `${job} of ${names.subject(subject)}`
}

/** An instant by the clocks of a zone, in a form that `--at` reads. */
export function timeText(at: Instant, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
