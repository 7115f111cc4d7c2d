import { z } from 'zod'
import { directMessageWith, openDirectMessage } from '../../state/conversations.ts'
import type { Conversation } from '../../state/records.ts'
import { conversationJson } from '../../wire/conversation-json.ts'
import { knownConversation, knownUser } from '../access.ts'
import { flag, pageArguments, text } from '../arguments.ts'
import { requireConversationScope } from '../conversation-scopes.ts'
import { defineMethod, requireScope, SlackFailure } from '../method.ts'
import { page } from '../paging.ts'

const READ = ['channels:read', 'groups:read', 'mpim:read', 'im:read']
const KINDS: Readonly<Record<string, Conversation['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im'
}

/** https://docs.slack.dev/reference/methods/conversations.info */
export const conversationInfo = defineMethod({
  name: 'conversations.info',
  scopes: READ,
  arguments: z.object({ channel: text.default('') }),
  handle(call, args) {
    const conversation = knownConversation(call.workspace, args.channel)
    requireConversationScope(call, conversation, 'read')
    return { channel: conversationJson(call.workspace, conversation) }
  }
})

/** https://docs.slack.dev/reference/methods/conversations.list */
export const listConversations = defineMethod({
  name: 'conversations.list',
  scopes: READ,
  arguments: z.object({
    ...pageArguments,
    types: text.default('public_channel'),
    exclude_archived: flag.default(false)
  }),
  handle(call, args) {
    const { workspace } = call
    const kinds = args.types.split(',').map((type) => KINDS[type.trim()] ?? null)
    const found = [...workspace.conversations.values()].filter(
      (item) =>
        kinds.includes(item.kind) &&
        (item.kind === 'public' || item.memberIds.has(workspace.app.botUserId)) &&
        !(args.exclude_archived && item.isArchived)
    )
    for (const conversation of found) requireConversationScope(call, conversation, 'read')
    const { items, nextCursor } = page(found, args, 100)
    return {
      channels: items.map((item) => conversationJson(workspace, item)),
      response_metadata: { next_cursor: nextCursor }
    }
  }
})

/** https://docs.slack.dev/reference/methods/conversations.members */
export const conversationMembers = defineMethod({
  name: 'conversations.members',
  scopes: READ,
  arguments: z.object({ ...pageArguments, channel: text.default('') }),
  handle(call, args) {
    const conversation = knownConversation(call.workspace, args.channel)
    requireConversationScope(call, conversation, 'read')
    const { items, nextCursor } = page([...conversation.memberIds], args, 100)
    return { members: items, response_metadata: { next_cursor: nextCursor } }
  }
})

/** Opens a direct message with one user: https://docs.slack.dev/reference/methods/conversations.open */
export const openConversation = defineMethod({
  name: 'conversations.open',
  scopes: ['channels:manage', 'groups:write', 'im:write', 'mpim:write'],
  arguments: z.object({ users: text.default(''), channel: text.optional(), return_im: flag.default(false) }),
  handle(call, args) {
    const { workspace } = call
    if (args.channel !== undefined) {
      const known = knownConversation(workspace, args.channel)
      return { no_op: true, already_open: true, channel: { id: known.id } }
    }
    const ids = args.users.split(',').filter((id) => id !== '')
    if (ids.length === 0) throw new SlackFailure('users_list_not_supplied')
    if (ids.length > 1) throw new SlackFailure('method_not_supported_for_channel_type')
    requireScope(call, ['im:write'])
    const user = knownUser(workspace, ids[0] ?? '')
    if (user.kind === 'bot') throw new SlackFailure('cannot_dm_bot')
    if (!user.isActive) throw new SlackFailure('user_disabled')
    const wasOpen = directMessageWith(workspace, user) !== undefined
    const conversation = openDirectMessage(workspace, user)
    const channel = args.return_im ? conversationJson(workspace, conversation) : { id: conversation.id }
    return { ...(wasOpen ? { no_op: true, already_open: true } : {}), channel }
  }
})
