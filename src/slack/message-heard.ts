import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from './desk.ts'
import { filesDropped } from './import/files-dropped.ts'
import { replyHeard } from './nudge/reply-heard.ts'

/** Somebody writes to the bot directly: files are lists to import, replies to nudges may become check-ins. It answers to nothing else. */
export function messageHeard(desk: Desk) {
  const [dropped, replied] = [filesDropped(desk), replyHeard(desk)]
  return async (args: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    await (args.event.subtype === 'file_share' ? dropped(args) : replied(args))
  }
}
