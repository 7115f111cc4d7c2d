import type { Manifest } from '../manifest.ts'
import type { ChannelSpec, PersonSpec } from './cast.ts'
import { type Changes, createChanges } from './changes.ts'
import { addChannel } from './conversations.ts'
import { createIds, createTimestamps, secret } from './ids.ts'
import { createPace, type Pace } from './pace.ts'
import type { Conversation, Message, Post, Token, UploadedFile, User, View } from './records.ts'
import type { ResponseUrl } from './response-urls.ts'
import type { Trigger } from './triggers.ts'
import { addBotUser, addPerson } from './users.ts'

/** Everything the local Slack workspace knows. */
export interface Workspace {
  team: { id: string; name: string; domain: string }
  app: { id: string; name: string; botId: string; botUserId: string; isInstalled: boolean }
  manifest: Manifest
  /** Types of blocks that Slack has not brought to this workspace yet. */
  missingBlocks: ReadonlySet<string>
  signingSecret: string
  /** The deprecated verification token that payloads still carry. */
  verificationToken: string
  /** Epoch milliseconds. */
  clock: () => number
  nextId: (prefix: string) => string
  nextTs: () => string
  changes: Changes
  users: Map<string, User>
  conversations: Map<string, Conversation>
  /** By conversation, oldest first. */
  messages: Map<string, Message[]>
  /** What the app posted, oldest first. */
  posts: Post[]
  pace: Pace
  /** The conversation with the app by user. */
  directMessages: Map<string, Conversation>
  views: Map<string, View>
  /** Ids of the open modals by user, the visible one last. */
  stacks: Map<string, string[]>
  /** The published Home tab by user. */
  homes: Map<string, View>
  files: Map<string, UploadedFile>
  tokens: Map<string, Token>
  triggers: Map<string, Trigger>
  responseUrls: Map<string, ResponseUrl>
  oauth: {
    clientId: string
    clientSecret: string
    codes: Map<string, { scopes: string[]; redirectUri: string; userId: string }>
  }
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  baseUrl: string
}

export interface WorkspaceSpec {
  manifest: Manifest
  people: readonly PersonSpec[]
  channels: readonly ChannelSpec[]
  teamName: string
  missingBlocks: readonly string[]
  clock: () => number
  botToken: string
  appToken: string
  signingSecret: string
}

/** Builds a workspace with its people and channels, and the app installed with the scopes of its manifest. */
export function createWorkspace(spec: WorkspaceSpec): Workspace {
  const nextId = createIds()
  const workspace: Workspace = {
    team: {
      id: nextId('T'),
      name: spec.teamName,
      domain: spec.teamName.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    },
    app: {
      id: nextId('A'),
      name: spec.manifest.features.bot_user?.display_name ?? spec.manifest.display_information.name,
      botId: nextId('B'),
      botUserId: nextId('U'),
      isInstalled: true
    },
    manifest: spec.manifest,
    missingBlocks: new Set(spec.missingBlocks),
    signingSecret: spec.signingSecret,
    verificationToken: secret(),
    clock: spec.clock,
    nextId,
    nextTs: createTimestamps(spec.clock),
    changes: createChanges(),
    users: new Map(),
    conversations: new Map(),
    messages: new Map(),
    posts: [],
    pace: createPace(spec.clock),
    directMessages: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    files: new Map(),
    tokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    oauth: { clientId: `${secret(4)}.${secret(4)}`, clientSecret: secret(), codes: new Map() },
    baseUrl: ''
  }
  addToken(workspace, {
    value: spec.botToken,
    kind: 'bot',
    scopes: [...spec.manifest.oauth_config.scopes.bot]
  })
  addToken(workspace, { value: spec.appToken, kind: 'app', scopes: ['connections:write'] })
  addBotUser(workspace)
  for (const person of spec.people) addPerson(workspace, person)
  for (const channel of spec.channels) addChannel(workspace, channel)
  return workspace
}

export function addToken(workspace: Workspace, token: Omit<Token, 'state'>): void {
  workspace.tokens.set(token.value, { ...token, state: 'active' })
}
