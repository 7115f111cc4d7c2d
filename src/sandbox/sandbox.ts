import { SLACK_LIMITS } from '../slack/limits.ts'
import {
  archive,
  changeUser,
  channelAt,
  letAppIn,
  setTokens,
  uninstall,
  verifyRequestUrl
} from './client/administer.ts'
import { createEcho, SILENCE } from './client/echo.ts'
import { type BotClock, jump } from './client/jump.ts'
import type { Platform } from './client/platform.ts'
import type { Ack, Courier, Envelope, Forgery } from './delivery/courier.ts'
import { createLine, type Delivered, SLACK_RETRY_DELAYS } from './delivery/deliver.ts'
import { createHttpCourier } from './delivery/http-courier.ts'
import { commandPayload } from './delivery/payloads.ts'
import { createSocketCourier, type DisconnectReason } from './delivery/socket-courier.ts'
import { createFaults, type Faults } from './faults.ts'
import { type ManifestSource, readManifest } from './manifest.ts'
import { createPerson, type Person } from './people/person.ts'
import { conversationFor } from './people/screen.ts'
import { createRequestLog, type RequestLog } from './requests.ts'
import { appRoutes } from './server/app-routes.ts'
import { pageRoutes } from './server/page-routes.ts'
import { startServer } from './server/server.ts'
import { webApiRoutes } from './server/web-api.ts'
import { type ChannelSpec, DEFAULT_CHANNELS, DEFAULT_PEOPLE, type PersonSpec } from './state/cast.ts'
import { waitFor } from './state/changes.ts'
import { secret } from './state/ids.ts'
import type { Post, Token, User } from './state/records.ts'
import { userNamed } from './state/users.ts'
import { createWorkspace } from './state/workspace.ts'

/** Where Slack brings commands, interactions and events: to a request URL, or to whoever opens Socket Mode. */
type Delivery = 'socket' | { url: string; signingSecret?: string }

export interface SandboxOptions {
  manifest: ManifestSource
  people?: readonly PersonSpec[]
  channels?: readonly ChannelSpec[]
  teamName?: string
  /** Types of blocks that Slack has not brought to this workspace yet, such as `data_visualization`: it refuses messages with them. */
  missingBlocks?: readonly string[]
  /** Socket Mode when left out. */
  deliver?: Delivery
  /** Any free one when left out. */
  port?: number
  /** The compiled page; where the product keeps it when left out. */
  pageFolder?: string
  botToken?: string
  appToken?: string
  signingSecret?: string
  /** Whether the app also hears of what it posts, changes and deletes itself, as Slack lets it; not when left out, as each costs a delivery. */
  echoes?: boolean
  /** Epoch milliseconds; a test may move it to let triggers and response URLs expire. */
  now?: () => number
  /** The bot's own clock, which the page then shows and moves; the workspace goes by it. Signatures keep the real time. */
  clock?: BotClock
  /** Milliseconds an app has to acknowledge; Slack's three seconds when left out. */
  ackTimeout?: number
  /** Milliseconds until an unacknowledged event is sent again, each time. */
  retryDelays?: readonly number[]
}

/** A local Slack workspace: a Web API, a line to the app, and people. Listens on 127.0.0.1 only. */
export interface Sandbox {
  /** The address of the workspace's page. */
  url: string
  /** What `SLACK_API_URL` is set to. */
  apiUrl: string
  botToken: string
  appToken: string
  signingSecret: string
  teamId: string
  appId: string
  botUserId: string
  /** OAuth credentials of the app. */
  clientId: string
  clientSecret: string
  person: (name: string) => Person
  /** The id of a channel, by its name. */
  channelId: (name: string) => string
  /** Changes where Slack delivers to, for an app that starts after the workspace. */
  deliverTo: (delivery: Delivery) => void
  isConnected: () => boolean
  faults: Faults
  requests: RequestLog
  /** Resolves with the first truthy-looking value of `look`, looking again after each change of the workspace. */
  waitFor: <T>(
    look: () => T | false | null | undefined,
    options?: { within?: number; what?: string }
  ) => Promise<T>
  /** The newest deliveries with their answers, oldest first; each attempt counts. */
  deliveries: () => readonly Delivered[]
  /** Brings any envelope to the app: one of `deliveries` again, a made-up one, one with a forged signature. */
  deliver: (envelope: Envelope, forgery?: Forgery) => Promise<Ack>
  /** The envelope of a command, also of people who could not run it. */
  command: (name: string, line: string, where: { in: string }) => Envelope
  /** Changes somebody's profile or deactivates them. */
  changeUser: (
    name: string,
    change: Partial<Pick<User, 'realName' | 'email' | 'timeZone' | 'isActive' | 'kind'>>
  ) => Promise<void>
  uninstall: () => Promise<void>
  /** Moves the bot's clock on to an instant in epoch milliseconds, as the page's buttons do; fails where there is no clock to move. */
  jumpTo: (instant: number) => Promise<void>
  /** From now on the app's bot tokens answer `token_revoked` (`revoked`) or `account_inactive` (`inactive`), or are good again. */
  setTokens: (state: Token['state']) => void
  /** Archives a channel, by name or id, or brings it back. */
  archive: (channel: string, isArchived?: boolean) => Promise<void>
  /** Takes the app out of a channel (false), or invites it. */
  letAppIn: (channel: string, isIn: boolean) => Promise<void>
  /** One message in so many milliseconds a conversation, else 429; null, as at first, lifts the limit. Slack's own is a second. */
  limitPosts: (milliseconds: number | null) => void
  /** All that the app posted by chat.postMessage, oldest first; cheap to ask for, and it only grows. */
  posts: () => readonly Post[]
  /** Sends url_verification; true when the request URL answers rightly. */
  verifyRequestUrl: () => Promise<boolean>
  /** Sends Socket Mode clients a disconnect frame. */
  announceDisconnect: (reason: DisconnectReason) => void
  close: () => Promise<void>
}

export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock?.now ?? options.now ?? Date.now
  const ackTimeout = options.ackTimeout ?? SLACK_LIMITS.acknowledgementMilliseconds
  const botToken = options.botToken ?? `xoxb-${secret()}`
  const appToken = options.appToken ?? `xapp-1-${secret()}`
  const signingSecret = options.signingSecret ?? secret(16)
  const workspace = createWorkspace({
    manifest: readManifest(options.manifest),
    people: options.people ?? DEFAULT_PEOPLE,
    channels: options.channels ?? DEFAULT_CHANNELS,
    teamName: options.teamName ?? 'Sandbox',
    missingBlocks: options.missingBlocks ?? [],
    clock,
    botToken,
    appToken,
    signingSecret
  })
  const faults = createFaults(clock)
  const requests = createRequestLog()
  const sockets = createSocketCourier({
    appId: workspace.app.id,
    socketBase: () => workspace.baseUrl.replace('http', 'ws'),
    ackTimeout,
    onChange: workspace.changes.notify
  })
  const courierFor = (delivery: Delivery): Courier => {
    if (delivery === 'socket') return sockets
    const { url } = delivery
    return createHttpCourier({
      url,
      signingSecret: delivery.signingSecret ?? signingSecret,
      clock: options.now ?? Date.now,
      ackTimeout
    })
  }
  let courier = courierFor(options.deliver ?? 'socket')
  const line = createLine({
    workspace,
    faults,
    courier: () => courier,
    retryDelays: options.retryDelays ?? SLACK_RETRY_DELAYS
  })
  const platform: Platform = { workspace, line, clock: options.clock ?? null }
  const server = await startServer({
    port: options.port ?? 0,
    acceptUpgrade: sockets.accept,
    routes: [
      webApiRoutes({
        workspace,
        faults,
        requests,
        ways: {
          issueSocketUrl: sockets.issueUrl,
          echo: options.echoes === true ? createEcho(platform) : SILENCE
        }
      }),
      appRoutes(workspace, faults),
      pageRoutes(platform, options.pageFolder)
    ]
  })
  workspace.baseUrl = server.url
  const people = new Map<string, Person>()

  return {
    url: `${server.url}/`,
    apiUrl: `${server.url}/api/`,
    botToken,
    appToken,
    signingSecret,
    teamId: workspace.team.id,
    appId: workspace.app.id,
    botUserId: workspace.app.botUserId,
    clientId: workspace.oauth.clientId,
    clientSecret: workspace.oauth.clientSecret,
    person(name) {
      const user = userNamed(workspace, name)
      const person = people.get(user.id) ?? createPerson(platform, user)
      people.set(user.id, person)
      return person
    },
    channelId: (name) => channelAt(workspace, name).id,
    deliverTo(delivery) {
      if (courier !== sockets) courier.close()
      courier = courierFor(delivery)
    },
    isConnected: line.isConnected,
    faults,
    requests,
    waitFor: (look, waitOptions) => waitFor(workspace.changes, look, waitOptions),
    deliveries: line.deliveries,
    deliver: (envelope, forgery) => line.deliver(envelope, forgery === undefined ? {} : { forgery }),
    command(name, typed, where) {
      const user = userNamed(workspace, name)
      const [, command = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(typed) ?? []
      const conversation = conversationFor(workspace, user, where.in)
      return {
        type: 'slash_commands',
        payload: commandPayload(workspace, { user, conversation, command, text })
      }
    },
    changeUser: (name, change) => changeUser(platform, userNamed(workspace, name), change),
    uninstall: () => uninstall(platform),
    async jumpTo(instant) {
      const outcome = await jump(platform, instant)
      if (!outcome.ok) throw new Error(outcome.problem ?? undefined)
    },
    setTokens: (state) => setTokens(platform, state),
    archive: (channel, isArchived = true) => archive(platform, channel, isArchived),
    letAppIn: (channel, isIn) => letAppIn(platform, channel, isIn),
    limitPosts: workspace.pace.limit,
    posts: () => workspace.posts,
    verifyRequestUrl: () => verifyRequestUrl(platform),
    announceDisconnect: sockets.announceDisconnect,
    async close() {
      line.close()
      courier.close()
      sockets.close()
      await server.close()
    }
  }
}
