import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Asker } from '../../domain/clients/teammate.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { privately } from './reply.ts'
import { within } from './within.ts'

/**
 * Answers a command for a member of the workspace. The answer is the acknowledgement itself when it is ready in
 * time, which saves Slack and us a request; otherwise it follows, so that nobody sees `operation_timeout`.
 */
export async function answerCommand(
  desk: Desk,
  { command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  compose: (asker: Asker) => Promise<Message>
): Promise<void> {
  const answer = desk
    .identify(command.user_id)
    .then((who) => (who.kind === 'member' ? compose(who.asker) : noAccessMessage()))
  const ready = await within(desk.patience, answer)
  await ack(ready === null ? undefined : privately(ready))
  if (ready === null) await respond(privately(await answer))
}
