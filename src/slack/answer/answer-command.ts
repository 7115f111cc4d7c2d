import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Asker } from '../../domain/clients/teammate.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { privately } from './reply.ts'
import { within } from './within.ts'

/**
 * Answers a command for a member of the workspace. The answer is the acknowledgement itself when it is ready in
 * time, which saves Slack and us a request; otherwise it follows, so that nobody sees `operation_timeout`. Nothing is said where
 * the answer is null, because a form has opened.
 */
export async function answerCommand(
  desk: Desk,
  { command, ack }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  compose: (asker: Asker) => Promise<Message | null>
): Promise<void> {
  const answer = desk.identify(command.user_id).then(async (who) => ({
    message: who.kind === 'member' ? await compose(who.asker) : noAccessMessage()
  }))
  const ready = await within(desk.patience, answer)
  // Slack shows an acknowledgement or fails the command, so what it may refuse follows.
  const isSafe = ready !== null && ready.message?.plainer === undefined
  await ack(isSafe && ready.message !== null ? privately(ready.message) : undefined)
  if (isSafe) return
  const { message } = await answer
  if (message !== null) await desk.reply(command.response_url, privately(message))
}
