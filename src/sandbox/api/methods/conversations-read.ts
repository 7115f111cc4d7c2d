import { z } from 'zod'
import { findMessage, firstFrom } from '../../state/messages.ts'
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
    const messages = postedIn(call.workspace, conversation.id, args).filter(
      ({ threadTs, isBroadcast }) => threadTs === null || isBroadcast
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
    const root = findMessage(call.workspace, conversation.id, args.ts)
    const isSeen = root !== undefined && root.ephemeralTo === null && isInHistory(call.workspace, root)
    if (!isSeen) throw new SlackFailure('thread_not_found')
    const range = rangeOf(args)
    const replies = root.replies.filter(
      (reply) => isInHistory(call.workspace, reply) && isWithin(reply, range)
    )
    return answer(call.workspace, [root, ...replies], args)
  }
})

/** The messages of a conversation within a range that everybody in it sees, oldest first. */
function postedIn(workspace: Workspace, channel: string, args: RangeArguments): Message[] {
  const list = workspace.messages.get(channel) ?? []
  const range = rangeOf(args)
  return list
    .slice(firstFrom(list, args.oldest))
    .filter(
      (message) => message.ephemeralTo === null && isInHistory(workspace, message) && isWithin(message, range)
    )
}

function isInHistory(workspace: Workspace, message: Message): boolean {
  return message.inHistoryFrom <= workspace.clock()
}

interface RangeArguments {
  oldest: string
  latest?: string | undefined
  inclusive: boolean
}

function rangeOf({ oldest, latest, inclusive }: RangeArguments) {
  const range = { oldest: Number(oldest), latest: Number(latest ?? Number.POSITIVE_INFINITY), inclusive }
  if (Number.isNaN(range.oldest)) throw new SlackFailure('invalid_ts_oldest')
  if (Number.isNaN(range.latest)) throw new SlackFailure('invalid_ts_latest')
  return range
}

function isWithin({ ts }: Message, { oldest, latest, inclusive }: ReturnType<typeof rangeOf>): boolean {
  const instant = Number(ts)
  return inclusive ? instant >= oldest && instant <= latest : instant > oldest && instant < latest
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
