import Table from 'cli-table3'
import type { Delivery } from '../usecases/ledger-ports.ts'
import type { Retried } from '../usecases/speaking/retry-deliveries.ts'
import { timeText } from './jobs/jobs-text.ts'
import type { Names } from './names.ts'

/** Messages with their ids, for whom they are, and why they were not said. */
export function deliveryTable(deliveries: readonly Delivery[], names: Names, timeZone: string): string {
  const table = new Table({
    head: ['Id', 'What', 'To', 'State', 'Not before', 'Attempts', 'Reason'],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'right', 'left'],
    style: { head: [], border: [], compact: true }
  })
  for (const { id, kind, recipient, state, notBefore, attempts, reason } of deliveries) {
    const to = names.recipient(recipient)
    table.push([id, kind, to, state, timeText(notBefore, timeZone), attempts, reason ?? ''])
  }
  return `${table.toString()}\nTimes are those of ${timeZone}.\n${names.remark}`
}

/** What was found out about an uncertain message, in a line. */
export function retriedText({ delivery, kind, reason }: Retried): string {
  return `${delivery.id} ${FOUND[kind]}${reason === null ? '' : ` (${reason})`}.\n`
}

const FOUND: Readonly<Record<Retried['kind'], string>> = {
  there: 'is in the conversation already: it is not said again, and the bot notes it as said',
  missing: 'is not in the conversation: it is said again',
  unlooked: 'could not be looked for from here: the bot looks, and says it only if it is not there',
  blind: 'can’t be looked for, and is said again as --may-repeat asks',
  left: 'can’t be looked for, so it is left as it is'
}

/** What to do where a message was left as it was. */
export const LEFT =
  'Look into the conversation yourself, or give the bot the history scopes. With --may-repeat it is said in any case, maybe twice.'
