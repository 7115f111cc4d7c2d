import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  DatepickerAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction
} from '@slack/bolt'
import type { Asker } from '../../domain/clients/teammate.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import type { Desk, Reply } from '../desk.ts'
import { privately } from './reply.ts'
import { tell } from './tell.ts'

/** What Bolt hands over when somebody clicks a button. */
export type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs

type Chosen = ButtonAction | StaticSelectAction | OverflowAction | DatepickerAction

/** What Bolt hands over when somebody clicks a button, or chooses from a list, a menu or a calendar. */
export type Choice = SlackActionMiddlewareArgs<BlockAction<Chosen>> & AllMiddlewareArgs

/** Acknowledges a click, then answers it for a member of the workspace. */
export async function answerClick(
  desk: Desk,
  { body, action, ack, client }: Choice,
  compose: (asker: Asker, value: string) => Promise<Reply>
): Promise<void> {
  await ack()
  const who = await desk.identify(body.user.id)
  const reply =
    who.kind === 'member' ? await compose(who.asker, chosenValue(action)) : privately(noAccessMessage())
  // On the Home tab there is nowhere to answer.
  await tell(desk, client, body.user.id, body.response_url ?? null, reply)
}

/** What the button carries, or what was chosen: an option's value, or a calendar date. */
export function chosenValue(action: Chosen): string {
  if (action.type === 'datepicker') return action.selected_date ?? ''
  return (action.type === 'button' ? action.value : action.selected_option.value) ?? ''
}
