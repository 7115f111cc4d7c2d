import type { Log } from '../log.ts'
import type { SlotOutcome } from '../usecases/run-due-slots.ts'

/** Later than this somebody waited, because the bot was down or busy. */
const LATE = 5 * 60_000

/** Writes to the log what became of a slot. Sweeps that ran on time and said nothing are not worth a line. */
export function logSlot(log: Log, outcome: SlotOutcome): void {
  const { kind, ...fields } = outcome
  if (kind === 'failed') log.error('A job failed and will be tried again', fields)
  else if (kind === 'unfinished') log.info('A job has more to do and goes on with the next tick', fields)
  else if (kind === 'taken')
    log.warn('A job was run by another process meanwhile, so nothing was kept here', fields)
  else if (kind === 'skipped')
    log.warn('A job was not run, because all its missed times are too long ago', fields)
  else if (outcome.messages > 0 || outcome.lateMs > LATE) log.info('A job has run', fields)
  else log.debug('A job has run', fields)
}
