import { z } from 'zod'
import type { Message } from '../../state/records.ts'
import type { Workspace } from '../../state/workspace.ts'
import { messageJson } from '../../wire/message-json.ts'
import { readableConversation } from '../access.ts'
import { flag, pageArguments, text } from '../arguments.ts'
import { requireConversationScope } from '../conversation-scopes.ts'
import { defineMethod, SlackFailure } from '../method.ts'
import { page } from '../paging.ts'

const HISTORY = ['channels:history', 'groups:history', 'mpim:history', 'im:history']

const rangeArguments = {
  ...pageArguments,
  channel: text.default(''),
  oldest: text.default('0'),
  latest: text.optional(),
  inclusive: flag.default(false),
  include_all_metadata: flag.default(false)
}

/** Newest first, without replies: https://docs.slack.dev/reference/methods/conversations.history */
export const conversationHistory = defineMethod({
  name: 'conversations.history',
  scopes: HISTORY,
  arguments: z.object(rangeArguments),
  handle(call, args) {
    const conversation = readableConversation(call.workspace, args.channel)
    requireConversationScope(call, conversation, 'history')
    const messages = postedIn(call.workspace, conversation.id).filter(
      (message) => message.threadTs === null && isWithin(message, args)
    )
    return answer(call.workspace, messages.reverse(), args)
  }
})

/** A thread, oldest first: https://docs.slack.dev/reference/methods/conversations.replies */
export const conversationReplies = defineMethod({
  name: 'conversations.replies',
  scopes: HISTORY,
  arguments: z.object({ ...rangeArguments, ts: text }),
  handle(call, args) {
    const conversation = readableConversation(call.workspace, args.channel)
    requireConversationScope(call, conversation, 'history')
    const posted = postedIn(call.workspace, conversation.id)
    const root = posted.find((message) => message.ts === args.ts)
    if (root === undefined) throw new SlackFailure('thread_not_found')
    const replies = posted.filter((message) => message.threadTs === root.ts && isWithin(message, args))
    return answer(call.workspace, [root, ...replies], args)
  }
})

function postedIn(workspace: Workspace, channel: string): Message[] {
  return (workspace.messages.get(channel) ?? []).filter((message) => message.ephemeralTo === null)
}

function isWithin(
  { ts }: Message,
  range: { oldest: string; latest?: string | undefined; inclusive: boolean }
): boolean {
  const oldest = Number(range.oldest)
  const latest = range.latest === undefined ? Number.POSITIVE_INFINITY : Number(range.latest)
  const instant = Number(ts)
  return range.inclusive ? instant >= oldest && instant <= latest : instant > oldest && instant < latest
}

function answer(
  workspace: Workspace,
  messages: readonly Message[],
  args: { cursor: string; limit: number; include_all_metadata: boolean }
) {
  const { items, nextCursor } = page(messages, args, 100)
  return {
    messages: items.map((message) =>
      messageJson(workspace, message, { withMetadata: args.include_all_metadata })
    ),
    has_more: nextCursor !== '',
    pin_count: 0,
    response_metadata: { next_cursor: nextCursor }
  }
}
