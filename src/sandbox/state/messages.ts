import { storeBlocks } from './blocks.ts'
import { normaliseMrkdwn } from './mrkdwn.ts'
import type { Message } from './records.ts'
import type { Workspace } from './workspace.ts'

type NewMessage = Pick<Message, 'channel' | 'user' | 'text'> &
  Partial<Pick<Message, 'threadTs' | 'ephemeralTo' | 'metadata' | 'fileIds'>> & {
    blocks?: readonly unknown[]
  }

/** Adds a message the app wrote; text and blocks are stored as Slack would give them back. */
export function addMessage(workspace: Workspace, message: NewMessage): Message {
  const stored: Message = {
    channel: message.channel,
    ts: workspace.nextTs(),
    user: message.user,
    text: normaliseMrkdwn(message.text),
    blocks: storeBlocks(message.blocks ?? []),
    threadTs: message.threadTs ?? null,
    ephemeralTo: message.ephemeralTo ?? null,
    editedTs: null,
    metadata: message.metadata ?? null,
    fileIds: message.fileIds ?? [],
    isFromApp: message.user === workspace.app.botUserId,
    values: new Map()
  }
  const list = workspace.messages.get(message.channel) ?? []
  list.push(stored)
  workspace.messages.set(message.channel, list)
  workspace.changes.notify()
  return stored
}

export function findMessage(workspace: Workspace, channel: string, ts: string): Message | undefined {
  return workspace.messages.get(channel)?.find((message) => message.ts === ts)
}

export function removeMessage(workspace: Workspace, message: Message): void {
  const list = workspace.messages.get(message.channel) ?? []
  workspace.messages.set(
    message.channel,
    list.filter((item) => item !== message)
  )
  workspace.changes.notify()
}

/** Replaces what a message says; `undefined` keeps what is there. */
export function editMessage(
  workspace: Workspace,
  message: Message,
  change: {
    text?: string | undefined
    blocks?: readonly unknown[] | undefined
    metadata?: Message['metadata'] | undefined
  }
): void {
  if (change.text !== undefined) message.text = normaliseMrkdwn(change.text)
  if (change.blocks !== undefined) message.blocks = storeBlocks(change.blocks)
  if (change.metadata !== undefined) message.metadata = change.metadata
  message.editedTs = workspace.nextTs()
  workspace.changes.notify()
}

/** What a user sees in a conversation, oldest first: everybody's messages and those only for them. */
export function messagesFor(workspace: Workspace, userId: string, channel: string): Message[] {
  const conversation = workspace.conversations.get(channel)
  if (conversation === undefined || !conversation.memberIds.has(userId)) return []
  return (workspace.messages.get(channel) ?? []).filter(
    (message) => message.ephemeralTo === null || message.ephemeralTo === userId
  )
}
