import { dayIn, formatDay } from '../../domain/calendar.ts'
import { findSettled } from '../../usecases/speaking/find-settled.ts'
import type { Choice } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import type { Start } from '../form/definition.ts'
import { nudgeOfRow } from '../ids.ts'
import { deedWords } from './settled-blocks.ts'

/**
 * Says that what somebody pressed a button for is seen to, and by whom: their message stood still, because Slack did not take its change
 * or they were faster. Null where it is to be done, and for buttons elsewhere. The message is then told anew.
 */
export async function stalePress(desk: Desk, { body, action }: Choice): Promise<string | null> {
  const nudgeId = nudgeOfRow(action.block_id)
  const { channel, message } = body
  if (nudgeId === null || channel === undefined || message === undefined) return null
  const { ports, workspace, now } = desk
  const { timeZone } = workspace()
  const place = { channelId: channel.id, ts: message.ts }
  const settled = await findSettled(ports, workspace(), place, nudgeId, now())
  if (settled === null) return null
  await desk.faults.guard(desk.retell, () => undefined)
  const { at, by } = settled
  const on = at === null ? '' : ` on ${formatDay(dayIn(timeZone, at))}`
  return by === null
    ? `This is ${deedWords(settled)}${on}. Nothing was changed.`
    : `Seen to already: ${deedWords(settled)}${on}. Nothing was changed.`
}

/** How a form starts that a button of a message opens: not at all where that is seen to. */
export async function startUnlessStale(
  desk: Desk,
  choice: Choice,
  start: () => Promise<Start<unknown>>
): Promise<Start<unknown>> {
  const sentence = await stalePress(desk, choice)
  return sentence === null ? start() : { kind: 'refused', sentence }
}
