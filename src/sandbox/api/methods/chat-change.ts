import { z } from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { editMessage, removeMessage } from '../../state/messages.ts'
import type { Message } from '../../state/records.ts'
import { messageJson } from '../../wire/message-json.ts'
import { knownConversation, knownMessage, readableConversation } from '../access.ts'
import { text } from '../arguments.ts'
import { contentArguments, readContent } from '../content.ts'
import { type Call, defineMethod, SlackFailure } from '../method.ts'

const pointer = { channel: text.default(''), ts: text.default('') }

/** https://docs.slack.dev/reference/methods/chat.update */
export const updateMessage = defineMethod({
  name: 'chat.update',
  scopes: ['chat:write'],
  arguments: z.object({ ...pointer, ...contentArguments }),
  handle(call, args) {
    const message = ownMessage(call, args, 'cant_update_message')
    if (call.workspace.conversations.get(message.channel)?.isArchived) throw new SlackFailure('is_inactive')
    if ((args.text ?? '').length > SLACK_LIMITS.message.advisedText) throw new SlackFailure('msg_too_long')
    const content = readContent(call.workspace, args)
    const blocks = content.blocks ?? (content.text === undefined ? undefined : [])
    const before = messageJson(call.workspace, message)
    editMessage(call.workspace, message, { text: content.text, blocks, metadata: content.metadata })
    call.echo.changed(message, before)
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: messageJson(call.workspace, message)
    }
  }
})

/** https://docs.slack.dev/reference/methods/chat.delete */
export const deleteMessage = defineMethod({
  name: 'chat.delete',
  scopes: ['chat:write'],
  arguments: z.object(pointer),
  handle(call, args) {
    const message = ownMessage(call, args, 'cant_delete_message')
    removeMessage(call.workspace, message)
    call.echo.deleted(message)
    return { channel: message.channel, ts: message.ts }
  }
})

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export const getPermalink = defineMethod({
  name: 'chat.getPermalink',
  scopes: [],
  arguments: z.object({ channel: text.default(''), message_ts: text.default('') }),
  handle({ workspace }, args) {
    const conversation = knownConversation(workspace, args.channel)
    const message = knownMessage(workspace, conversation, args.message_ts)
    const link = `${workspace.baseUrl}/archives/${conversation.id}/p${message.ts.replace('.', '')}`
    const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${conversation.id}`
    return { channel: conversation.id, permalink: link + thread }
  }
})

function ownMessage(call: Call, { channel, ts }: { channel: string; ts: string }, refusal: string): Message {
  const conversation = readableConversation(call.workspace, channel)
  const message = knownMessage(call.workspace, conversation, ts)
  if (!message.isFromApp) throw new SlackFailure(refusal)
  return message
}
