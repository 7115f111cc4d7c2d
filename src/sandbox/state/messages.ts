import { replaceBlocks, storeBlocks } from './blocks.ts'
import { normaliseMrkdwn } from './mrkdwn.ts'
import type { Message } from './records.ts'
import type { Workspace } from './workspace.ts'

type NewMessage = Pick<Message, 'channel' | 'user' | 'text'> &
  Partial<Pick<Message, 'threadTs' | 'isBroadcast' | 'ephemeralTo' | 'metadata' | 'fileIds'>> & {
    blocks?: readonly unknown[]
    /** Milliseconds until history has it. */
    lateBy?: number
  }

/** Adds a message the app wrote; text and blocks are stored as Slack would give them back. */
export function addMessage(workspace: Workspace, message: NewMessage): Message {
  const stored: Message = {
    channel: message.channel,
    ts: workspace.nextTs(),
    user: message.user,
    text: normaliseMrkdwn(message.text),
    blocks: storeBlocks(message.blocks ?? []),
    earlierBlocks: [],
    threadTs: message.threadTs ?? null,
    isBroadcast: message.isBroadcast ?? false,
    replies: [],
    inHistoryFrom: workspace.clock() + (message.lateBy ?? 0),
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
  if (stored.ephemeralTo === null) rootOf(workspace, stored)?.replies.push(stored)
  workspace.changes.notify()
  return stored
}

export function findMessage(workspace: Workspace, channel: string, ts: string): Message | undefined {
  const list = workspace.messages.get(channel) ?? []
  const found = list[firstFrom(list, ts)]
  return found?.ts === ts ? found : undefined
}

/** The place of the first message at or after a timestamp, in a list that is in order. */
export function firstFrom(list: readonly Message[], ts: string): number {
  const instant = Number(ts)
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (Number(list[middle]?.ts) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** The message whose thread a reply belongs to. */
export function rootOf(workspace: Workspace, { channel, threadTs }: Message): Message | undefined {
  return threadTs === null ? undefined : findMessage(workspace, channel, threadTs)
}

export function removeMessage(workspace: Workspace, message: Message): void {
  const list = workspace.messages.get(message.channel) ?? []
  workspace.messages.set(
    message.channel,
    list.filter((item) => item !== message)
  )
  const root = rootOf(workspace, message)
  if (root !== undefined) root.replies = root.replies.filter((item) => item !== message)
  workspace.changes.notify()
}

/** Replaces what a message says; `undefined` keeps what is there, and null takes its metadata away. */
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
  if (change.blocks !== undefined) replaceBlocks(message, change.blocks)
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
