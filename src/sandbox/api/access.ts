import { findConversation, openDirectMessage } from '../state/conversations.ts'
import { seesFile } from '../state/files.ts'
import { findMessage } from '../state/messages.ts'
import type { Conversation, Message, UploadedFile, User } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { SlackFailure } from './method.ts'

/** The conversation an app may know of; a private one it is no member of does not exist for it. */
export function knownConversation(workspace: Workspace, id: string): Conversation {
  return visible(workspace, workspace.conversations.get(id))
}

function visible(workspace: Workspace, conversation: Conversation | undefined): Conversation {
  if (conversation === undefined) throw new SlackFailure('channel_not_found')
  if (conversation.kind !== 'public' && !isMember(workspace, conversation)) {
    throw new SlackFailure('channel_not_found')
  }
  return conversation
}

/** A conversation the app may read: known, and a member of it. */
export function readableConversation(workspace: Workspace, id: string): Conversation {
  return joined(workspace, knownConversation(workspace, id))
}

/** One that the app is in, by id or, as only posting allows, by name. */
export function namedConversation(workspace: Workspace, place: string): Conversation {
  return joined(workspace, visible(workspace, findConversation(workspace, place)))
}

function joined(workspace: Workspace, conversation: Conversation): Conversation {
  if (!isMember(workspace, conversation)) throw new SlackFailure('not_in_channel')
  return conversation
}

/** A conversation the app may post to. A user's id stands for the direct message with them, opened when needed. */
export function postableConversation(workspace: Workspace, place: string): Conversation {
  const user = workspace.users.get(place)
  if (user?.kind === 'bot') throw new SlackFailure('cannot_dm_bot')
  const conversation =
    user === undefined ? namedConversation(workspace, place) : openDirectMessage(workspace, user)
  if (conversation.isArchived) throw new SlackFailure('is_archived')
  if (conversation.kind === 'im' && !workspace.manifest.features.app_home.messages_tab_enabled) {
    throw new SlackFailure('messages_tab_disabled')
  }
  return conversation
}

export function knownUser(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id)
  if (user === undefined) throw new SlackFailure('user_not_found')
  return user
}

/** A message the app may point at; an ephemeral one cannot be found again. */
export function knownMessage(workspace: Workspace, conversation: Conversation, ts: string): Message {
  const message = findMessage(workspace, conversation.id, ts)
  if (message === undefined || message.ephemeralTo !== null) throw new SlackFailure('message_not_found')
  return message
}

/** A file the app may look at: its own, and what is shared where it is a member. */
export function knownFile(workspace: Workspace, id: string): UploadedFile {
  const file = workspace.files.get(id)
  if (file === undefined || !seesFile(workspace, { id: workspace.app.botUserId }, file))
    throw new SlackFailure('file_not_found')
  return file
}

function isMember(workspace: Workspace, conversation: Conversation): boolean {
  return conversation.memberIds.has(workspace.app.botUserId)
}
