import type { ElementState, StateValues } from '../page/protocol.ts'

/** What a person may do in the workspace, as Slack's member types. */
export type UserKind = 'member' | 'admin' | 'guest' | 'stranger' | 'bot'

/** A user of the workspace, of a shared channel, or the app's own bot user. */
export interface User {
  id: string
  /** The team the user belongs to; another one than the workspace's for a stranger. */
  teamId: string
  name: string
  realName: string
  email: string | null
  kind: UserKind
  isActive: boolean
  /** IANA zone. */
  timeZone: string
  /** Epoch seconds of the last change. */
  updated: number
}

export type ConversationKind = 'public' | 'private' | 'im'

/** A channel or a direct message; `im` conversations have exactly two members. */
export interface Conversation {
  id: string
  name: string
  kind: ConversationKind
  memberIds: Set<string>
  isShared: boolean
  isArchived: boolean
  creator: string
  /** Epoch seconds. */
  created: number
  topic: string
  purpose: string
}

/** Block Kit JSON as stored: every block and element already has its id. */
export type Block = { type: string; block_id: string } & Record<string, unknown>

export interface MessageMetadata {
  event_type: string
  event_payload: Record<string, unknown>
}

export interface Message {
  channel: string
  ts: string
  user: string
  text: string
  blocks: Block[]
  /** What stood there before, newest first: somebody may still see it. */
  earlierBlocks: Block[][]
  threadTs: string | null
  /** A reply that also stands in the conversation itself. */
  isBroadcast: boolean
  /** Its replies that everybody sees, oldest first. */
  replies: Message[]
  /** Epoch milliseconds from which on history has it; Slack accepts some messages before it shows them. */
  inHistoryFrom: number
  /** The only user who sees it, or null when everybody does. */
  ephemeralTo: string | null
  editedTs: string | null
  metadata: MessageMetadata | null
  fileIds: string[]
  /** True when the app wrote it. */
  isFromApp: boolean
  /** What people chose in its interactive elements, by user. */
  values: Map<string, StateValues>
}

/** What the app posted for everybody in a conversation, as it was accepted; changing or deleting the message leaves it as it is. */
export interface Post {
  channel: string
  /** The user id of the reader of a direct message, else the id of the channel. */
  to: string
  ts: string
  threadTs: string | null
  text: string
  metadata: MessageMetadata | null
}

export interface View {
  id: string
  type: 'modal' | 'home'
  userId: string
  callbackId: string
  externalId: string
  privateMetadata: string
  title: unknown
  submit: unknown
  close: unknown
  blocks: Block[]
  /** What stood there before, newest first: somebody may still see it. */
  earlierBlocks: Block[][]
  hash: string
  clearOnClose: boolean
  notifyOnClose: boolean
  rootId: string
  previousId: string | null
  values: StateValues
  errors: Record<string, string>
}

export interface UploadedFile {
  id: string
  /** Whose it is: a person's, or the app's own. */
  user: string
  name: string
  title: string
  mimetype: string
  length: number
  bytes: Uint8Array | null
  /** What the app brings the bytes to; null when a person did. */
  uploadKey: string | null
  isComplete: boolean
  channels: Set<string>
  /** Epoch seconds. */
  created: number
}

export interface Token {
  value: string
  kind: 'bot' | 'app'
  scopes: string[]
  state: 'active' | 'revoked' | 'inactive'
}

export type { ElementState, StateValues }
