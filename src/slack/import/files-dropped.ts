import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { noAccessMessage } from '../access/no-access-message.ts'
import type { Desk } from '../desk.ts'
import { showPreview } from './show-preview.ts'

/** Somebody drops files in a direct message: they are lists to import. */
export function filesDropped(desk: Desk) {
  return async ({ event }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (event.subtype !== 'file_share' || event.channel_type !== 'im') return
    const ids = (event.files ?? []).map(({ id }) => id)
    if (ids.length === 0 || !desk.isFirst(`files ${event.channel} ${event.ts}`)) return
    const who = await desk.identify(event.user)
    if (who.kind !== 'member') return desk.tellSurely(event.user, noAccessMessage())
    await showPreview(desk, who.asker, { channel: event.channel, threadTs: event.thread_ts ?? null }, ids)
  }
}
