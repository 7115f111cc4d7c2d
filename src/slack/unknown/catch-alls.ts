import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs
} from '@slack/bolt'
import { privately } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { unknownMessage } from './unknown-message.ts'

/** Whatever nobody listens to is acknowledged, so that Slack shows no error, and named in the log. */
export const unknownCommand =
  (desk: Desk) =>
  async ({ ack, command }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    desk.log.warn('Nobody listens to this command', { command: command.command })
    await ack(privately(unknownMessage()))
  }

export const unknownAction =
  (desk: Desk) =>
  async ({
    ack,
    action,
    body,
    respond
  }: SlackActionMiddlewareArgs<BlockAction<BlockElementAction>> & AllMiddlewareArgs) => {
    await ack()
    // A field of a form reports every choice; only a click on a message expects something to happen.
    if (action.type !== 'button') return
    desk.log.warn('Nobody listens to this action', { action: action.action_id })
    if (body.response_url) await respond(privately(unknownMessage()))
  }

export const unknownShortcut =
  (desk: Desk) =>
  async ({ ack, shortcut }: SlackShortcutMiddlewareArgs & AllMiddlewareArgs) => {
    desk.log.warn('Nobody listens to this shortcut', { shortcut: shortcut.callback_id })
    await ack()
  }

export const unknownView =
  (desk: Desk) =>
  async ({ ack, view }: SlackViewMiddlewareArgs & AllMiddlewareArgs) => {
    desk.log.warn('Nobody listens to this view', { view: view.callback_id })
    await ack()
  }

export const unknownOptions =
  (desk: Desk) =>
  async ({ ack, body }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs) => {
    desk.log.warn('Nobody offers these options', { action: body.action_id })
    await ack({ options: [] })
  }
