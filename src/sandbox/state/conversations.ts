import type { Conversation, User } from './records.ts'
import { seconds, type Workspace } from './workspace.ts'

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
  workspace.changes.notify()
  return conversation
}

export function directMessageWith(workspace: Workspace, user: User): Conversation | undefined {
  return [...workspace.conversations.values()].find(
    (item) => item.kind === 'im' && item.memberIds.has(user.id)
  )
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
