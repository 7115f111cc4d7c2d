import { z } from 'zod'
import { directMessagePartner } from '../../state/conversations.ts'
import { addMessage, findMessage } from '../../state/messages.ts'
import type { Conversation, Message, Post } from '../../state/records.ts'
import type { Workspace } from '../../state/workspace.ts'
import { messageJson } from '../../wire/message-json.ts'
import { knownUser, namedConversation, postableConversation } from '../access.ts'
import { flag, text } from '../arguments.ts'
import { contentArguments, readContent } from '../content.ts'
import { defineMethod, RETRY_AFTER, SlackFailure } from '../method.ts'

const place = { channel: text.default(''), thread_ts: text.optional() }

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export const postMessage = defineMethod({
  name: 'chat.postMessage',
  scopes: ['chat:write'],
  arguments: z.object({
    ...place,
    ...contentArguments,
    reply_broadcast: flag.default(false),
    unfurl_links: flag.optional(),
    unfurl_media: flag.optional()
  }),
  handle({ workspace, lateBy, echo }, args) {
    const conversation = postableConversation(workspace, args.channel)
    const content = readContent(workspace, args)
    const threadTs = threadRoot(workspace, conversation, args.thread_ts)
    const secondsLeft = workspace.pace.take(conversation.id)
    if (secondsLeft > 0) throw new SlackFailure('ratelimited', { [RETRY_AFTER]: secondsLeft })
    const message = addMessage(workspace, {
      channel: conversation.id,
      user: workspace.app.botUserId,
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      metadata: content.metadata ?? null,
      threadTs,
      isBroadcast: threadTs !== null && args.reply_broadcast,
      lateBy
    })
    workspace.posts.push(postOf(workspace, conversation, message))
    echo.posted(message)
    const json = messageJson(workspace, message)
    return { channel: conversation.id, ts: message.ts, message: json, ...content.warning }
  }
})

/** https://docs.slack.dev/reference/methods/chat.postEphemeral */
export const postEphemeral = defineMethod({
  name: 'chat.postEphemeral',
  scopes: ['chat:write'],
  arguments: z.object({ ...place, ...contentArguments, user: text }),
  handle({ workspace }, args) {
    const conversation = namedConversation(workspace, args.channel)
    if (conversation.isArchived) throw new SlackFailure('is_archived')
    const user = knownUser(workspace, args.user)
    if (!conversation.memberIds.has(user.id) || !user.isActive) throw new SlackFailure('user_not_in_channel')
    const content = readContent(workspace, args)
    const message = addMessage(workspace, {
      channel: conversation.id,
      user: workspace.app.botUserId,
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      ephemeralTo: user.id,
      threadTs: threadRoot(workspace, conversation, args.thread_ts)
    })
    return { message_ts: message.ts, ...content.warning }
  }
})

function postOf(workspace: Workspace, conversation: Conversation, message: Message): Post {
  const { channel, ts, threadTs, text, metadata } = message
  const to = conversation.kind === 'im' ? directMessagePartner(workspace, conversation) : channel
  return { channel, to, ts, threadTs, text, metadata }
}

/** A reply to a reply belongs to the same thread. */
function threadRoot(workspace: Workspace, conversation: Conversation, ts: string | undefined): string | null {
  if (ts === undefined || ts === '') return null
  const parent = findMessage(workspace, conversation.id, ts)
  if (parent === undefined) throw new SlackFailure('thread_not_found')
  return parent.threadTs ?? parent.ts
}
