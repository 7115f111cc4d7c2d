import type { ChannelSpec } from './cast.ts'
import { seconds } from './now.ts'
import type { Conversation, User } from './records.ts'
import { userNamed } from './users.ts'
import type { Workspace } from './workspace.ts'

/** Adds a channel with its members. */
export function addChannel(workspace: Workspace, channel: ChannelSpec): Conversation {
  const everybody = [...workspace.users.values()].filter((user) => ['member', 'admin'].includes(user.kind))
  const people = channel.members?.map((name) => userNamed(workspace, name)) ?? everybody
  const memberIds = new Set(people.map((user) => user.id))
  if (channel.withApp ?? true) memberIds.add(workspace.app.botUserId)
  const conversation: Conversation = {
    id: workspace.nextId('C'),
    name: channel.name,
    kind: channel.kind ?? 'public',
    memberIds,
    isShared: channel.isShared ?? false,
    isArchived: channel.isArchived ?? false,
    creator: people[0]?.id ?? workspace.app.botUserId,
    created: seconds(workspace),
    topic: '',
    purpose: ''
  }
  workspace.conversations.set(conversation.id, conversation)
  workspace.changes.notify()
  return conversation
}

/** Finds a conversation by id, or by channel name with or without `#`. */
export function findConversation(workspace: Workspace, place: string): Conversation | undefined {
  const name = place.replace(/^#/, '')
  return (
    workspace.conversations.get(place) ??
    [...workspace.conversations.values()].find((item) => item.kind !== 'im' && item.name === name)
  )
}

/** The direct message between the app and a user, opened when there is none yet. */
export function openDirectMessage(workspace: Workspace, user: User): Conversation {
  const existing = directMessageWith(workspace, user)
  if (existing !== undefined) return existing
  const conversation: Conversation = {
    id: workspace.nextId('D'),
    name: user.name,
    kind: 'im',
    memberIds: new Set([user.id, workspace.app.botUserId]),
    isShared: false,
    isArchived: false,
    creator: workspace.app.botUserId,
    created: seconds(workspace),
    topic: '',
    purpose: ''
  }
  workspace.conversations.set(conversation.id, conversation)
  workspace.directMessages.set(user.id, conversation)
  workspace.changes.notify()
  return conversation
}

export function directMessageWith(workspace: Workspace, user: User): Conversation | undefined {
  return workspace.directMessages.get(user.id)
}

/** The user on the other side of the app's direct message. */
export function directMessagePartner(workspace: Workspace, conversation: Conversation): string {
  return [...conversation.memberIds].find((id) => id !== workspace.app.botUserId) ?? ''
}

/** How payloads name a conversation: `directmessage` and `privategroup` hide the name. */
export function payloadName(conversation: Conversation): string {
  if (conversation.kind === 'im') return 'directmessage'
  return conversation.kind === 'private' ? 'privategroup' : conversation.name
}
