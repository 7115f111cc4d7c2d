import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs
} from '@slack/bolt'
import type { Desk } from '../desk.ts'
import { openFormOf } from '../form/open-form-of.ts'
import type { LogForm } from './log-form.ts'
import { readSource } from './read-source.ts'

/** A global shortcut that logs something. */
export function logShortcut(desk: Desk, { form }: LogForm) {
  return async ({
    shortcut,
    ack,
    client
  }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs) => {
    await ack()
    const { trigger_id: triggerId, user } = shortcut
    await openFormOf(desk, form, { client, triggerId, slackUserId: user.id, value: null, answer: null })
  }
}

/** A shortcut on a message: the form opens with its words, at the client whose channel it is. */
export function logFromMessage(desk: Desk, { form, startFrom }: LogForm) {
  return async ({
    shortcut,
    ack,
    client
  }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs) => {
    await ack()
    const { trigger_id: triggerId, user, channel, response_url: url } = shortcut
    const answer = { url, isCard: false }
    await openFormOf(
      desk,
      form,
      { client, triggerId, slackUserId: user.id, value: null, answer },
      async (asker) => {
        const message = await readSource(desk, shortcut)
        return startFrom(desk, asker, { at: { name: null, channelId: channel.id }, message })
      }
    )
  }
}
