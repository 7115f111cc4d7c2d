import type { RequestListener } from 'node:http'
import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import { connectWorkspace, refreshPeople } from '../usecases/connect-workspace.ts'
import type { Messenger } from '../usecases/messenger-ports.ts'
import type { SlackDirectory } from '../usecases/ports.ts'
import type { Words } from '../usecases/speaking/words.ts'
import type { TableFiles } from '../usecases/table-ports.ts'
import { createRollout } from './answer/rollout.ts'
import { createBoltLogger } from './connection/bolt-logger.ts'
import { createEdge } from './connection/edge.ts'
import { type Hearing, kindOf, measureAcknowledgements } from './connection/hearing.ts'
import { createOutbound } from './connection/outbound.ts'
import { createRunning } from './connection/running.ts'
import { openSession, type Session } from './connection/session.ts'
import { createDesk } from './create-desk.ts'
import type { StorePorts } from './desk.ts'
import { createSlackFiles } from './files/slack-files.ts'
import { registerListeners } from './listeners.ts'
import { askedWhileSpeaking } from './messenger/asked-while-speaking.ts'
import { createMessenger } from './messenger/messenger.ts'
import { wordsMessage } from './messenger/words-message.ts'

/** What the Slack side needs from outside. */
export interface SlackAppOptions {
  store: StorePorts
  /** Files of rows on this machine. */
  tables: TableFiles
  config: {
    botToken: string
    apiUrl: string
    mode: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string }
  }
  log: Log
  now: () => Instant
  /** Hears how requests fare. */
  hearing?: Hearing
  /** Something happened after which only a new process helps: end this one in order, with an exit code. */
  onFault: (error: Error) => void
  /** Milliseconds after which a command is acknowledged without an answer, which then follows. */
  patience?: number
}

/** The Slack side of the bot. */
export interface SlackApp {
  /** Slack's signed requests over HTTP, at `/slack/events`; 503 in Socket Mode, before the start and after the end. */
  requestListener: RequestListener
  /** Connects. Throws, with the remedy, when Slack refuses the tokens. */
  start(): Promise<void>
  isConnected(): boolean
  /** The workspace it is connected to. Throws before the start. */
  workspace(): Workspace
  /** Speaks for the bot. */
  messenger: Messenger<Words>
  /** Who its people and channels are, for those who are about to say something. */
  directory: SlackDirectory
  /** Asks Slack who works here. */
  refreshDirectory(): Promise<void>
  /** Tells messages anew that say something that is so no more; throws when Slack does not take one, which is then told later. */
  retell(): Promise<void>
  /** Takes no new work, waits for what is running, then disconnects. */
  stop(): Promise<void>
}

/** Somebody is waiting: a call may take a moment and fail once. */
const INTERACTIVE = {
  timeout: 4_000,
  retryConfig: { retries: 1, minTimeout: 200 },
  rejectRateLimitedCalls: true
}
/** Nobody is waiting, and a failure costs more than time. */
const PATIENT = { timeout: 10_000, retryConfig: { retries: 4, minTimeout: 500 } }
/** A file of many rows takes its time on the way. */
const BULKY = { timeout: 120_000, retryConfig: { retries: 2, minTimeout: 500 } }
/** Slack waits three seconds for an acknowledgement. */
const PATIENCE = 2_000

/** Creates the Slack side; it does nothing before `start`. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { store, tables, config, log, now, hearing, onFault, patience } = options
  const { botToken, apiUrl: slackApiUrl, mode } = config
  const logger = createBoltLogger(log)
  const send = createOutbound(slackApiUrl)
  const shared = { slackApiUrl, logger, fetch: send, allowAbsoluteUrls: false }
  const running = createRunning()
  let session: Session | null = null
  let workspace: Workspace | null = null
  let isOpen = false

  const edge = createEdge(mode, { logger, clientOptions: shared, now, isOpen: () => isOpen, onFault })
  const patientClient = new WebClient(botToken, { ...shared, ...PATIENT })
  const app = new App({
    receiver: edge.receiver,
    logger,
    clientOptions: { ...shared, ...INTERACTIVE },
    convoStore: false,
    deferInitialization: true,
    authorize: async () => {
      const { teamId, botId, botUserId } = connected(session)
      return { botToken, teamId, botUserId, ...(botId !== undefined && { botId }) }
    }
  })
  const messenger = createMessenger({
    botToken,
    apiUrl: slackApiUrl,
    logger,
    rollout: createRollout(now, log),
    view: wordsMessage,
    timeoutMs: PATIENT.timeout
  })
  const desk = createDesk({
    store,
    client: new WebClient(botToken, { ...shared, ...INTERACTIVE }),
    patientClient,
    send,
    files: createSlackFiles(new WebClient(botToken, { ...shared, ...BULKY }), send, botToken),
    tables,
    update: messenger.update,
    session: () => connected(session),
    workspace: () => connected(workspace),
    accessRevoked: (reason) => {
      isOpen = false
      log.error(
        `The bot can do nothing more: ${reason}. Install the app again, then restart with the new token`
      )
    },
    patience: patience ?? PATIENCE,
    log,
    now
  })
  app.error(async (error) => log.error('A request from Slack could not be handled', { error }))
  // Whatever arrives while the bot stops is left unacknowledged, so that Slack delivers it to the next process.
  app.use(async (args) => {
    const handle = () => running.track(() => desk.faults.middleware(args))
    const outcome = isOpen ? await handle() : 'left'
    hearing?.handled(kindOf(args.body), outcome)
  })
  if (hearing !== undefined) measureAcknowledgements(app, hearing)
  registerListeners(app, desk)

  const refreshDirectory = () =>
    running.track(() => refreshPeople(desk.ports, connected(workspace).id, now()))
  return {
    requestListener: edge.requestListener,
    start: async () => {
      session = await openSession(patientClient)
      const team = { id: session.teamId, name: session.teamName }
      workspace = await connectWorkspace(desk.ports, team, now(), (error) =>
        log.warn('Slack did not tell who works here, so dates are in UTC', { error })
      )
      await app.init()
      isOpen = true
      await edge.start()
      refreshDirectory().catch((error: unknown) =>
        log.warn('Slack did not tell who works here; the nightly refresh asks again', { error })
      )
    },
    isConnected: () => isOpen && edge.isConnected(),
    workspace: () => connected(workspace),
    messenger,
    directory: askedWhileSpeaking(desk.ports.slack),
    refreshDirectory,
    retell: () => running.track(desk.retell),
    stop: async () => {
      isOpen = false
      await running.finished()
      await edge.stop()
    }
  }
}

function connected<T>(part: T | null): T {
  if (part === null) throw new Error('The bot is not connected to Slack yet')
  return part
}
