/** What the workspace page and the sandbox server say to each other: JSON over HTTP, snapshots over SSE. */

/** A member as the page shows them. `kind` decides what Slack would let them see. */
export interface PageUser {
  id: string
  name: string
  realName: string
  kind: 'member' | 'admin' | 'guest' | 'stranger' | 'bot'
  isActive: boolean
  timeZone: string
}

/** A conversation in the sidebar; `im` with the app is the app's Messages tab. */
export interface PageChannel {
  id: string
  name: string
  kind: 'public' | 'private' | 'im'
  memberIds: string[]
  isShared: boolean
  isArchived: boolean
}

/** A message as posted; `blocks` is Slack's Block Kit JSON. `ephemeralTo` marks "Only visible to you". */
export interface PageMessage {
  channel: string
  ts: string
  user: string
  text: string
  blocks: unknown[]
  threadTs: string | null
  ephemeralTo: string | null
  isEdited: boolean
  files: { id: string; name: string; url: string; mimetype: string }[]
}

/** An open modal or the Home tab; `errors` is keyed by block id after a refused submission. */
export interface PageView {
  id: string
  type: 'modal' | 'home'
  callbackId: string
  title: string
  submit: string | null
  close: string | null
  hash: string
  blocks: unknown[]
  values: Record<string, Record<string, unknown>>
  errors: Record<string, string>
}

/** Everything the page needs to draw for the acting user. */
export interface Snapshot {
  team: { id: string; name: string }
  app: {
    userId: string
    name: string
    isConnected: boolean
    commands: { command: string; description: string; usageHint: string }[]
    shortcuts: { name: string; type: 'global' | 'message'; callbackId: string; description: string }[]
  }
  actingUser: string
  users: PageUser[]
  channels: PageChannel[]
  messages: PageMessage[]
  home: PageView | null
  /** Stack of open modals, the visible one last. */
  modals: PageView[]
}

/** Where an interactive element sits. */
export type PageContainer =
  | { type: 'message'; channel: string; ts: string }
  | { type: 'view'; viewId: string }

/** What a person did. Sent as POST /page/act with the acting user. */
export type PageAction =
  | { type: 'say'; channel: string; text: string; threadTs?: string }
  | { type: 'act'; container: PageContainer; blockId: string; actionId: string; value: unknown }
  | { type: 'submit'; viewId: string; values: Record<string, Record<string, unknown>> }
  | { type: 'close'; viewId: string }
  | { type: 'shortcut'; callbackId: string; message?: { channel: string; ts: string } }
  | { type: 'openHome' }
  | { type: 'options'; container: PageContainer; blockId: string; actionId: string; query: string }
  | { type: 'dismiss'; channel: string; ts: string }

/** The server's answer; `problem` is the sentence a Slack client would show. */
export type PageAnswer =
  | { ok: true }
  | { ok: true; options: unknown[] }
  | { ok: false; problem: string; errors?: Record<string, string> }
