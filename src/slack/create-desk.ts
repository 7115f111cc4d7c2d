import type { WebClient, WebClientOptions } from '@slack/web-api'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import { identifyAsker } from '../usecases/identify-asker.ts'
import { type RetellPorts, retellNudges } from '../usecases/speaking/retell-nudges.ts'
import type { TableFiles } from '../usecases/table-ports.ts'
import { createAskers } from './access/askers.ts'
import { createAlone } from './answer/alone.ts'
import { createLiveMessages } from './answer/live-messages.ts'
import { postReply } from './answer/post-reply.ts'
import { createRollout } from './answer/rollout.ts'
import { tellDirectly } from './answer/tell.ts'
import { createFirstTimes } from './connection/first-times.ts'
import type { Session } from './connection/session.ts'
import { createSlackDirectory } from './connection/slack-directory.ts'
import { readSlackPerson } from './connection/slack-person.ts'
import type { Desk, StorePorts } from './desk.ts'
import { createFaults } from './fault/faults.ts'
import type { SlackFiles } from './files/slack-files.ts'
import { composeHome } from './home/compose-home.ts'
import { OVERVIEW } from './home/home-place.ts'
import { createHomes } from './home/homes.ts'

/** Everything a desk is made of. */
export interface DeskParts {
  store: StorePorts
  client: WebClient
  /** Waits and tries again where the other gives up, because somebody waits for that one. */
  patientClient: WebClient
  send: NonNullable<WebClientOptions['fetch']>
  files: SlackFiles
  tables: TableFiles
  /** Changes what a message of nudges says. */
  update: RetellPorts['update']
  /** Throws before the bot is connected. */
  session(): Session
  workspace(): Workspace
  accessRevoked(reason: string): void
  patience: number
  log: Log
  now(): Instant
}

/** Creates what the listeners work with. */
export function createDesk(parts: DeskParts): Desk {
  const { store, client, patientClient, send, session, workspace, log, now } = parts
  const slack = createSlackDirectory({ client, patientClient }, () => session().teamId)
  const ports = { ...store, slack, log }
  const rollout = createRollout(now, log)
  const untold = (error: unknown) =>
    log.warn('Slack did not say who somebody is; what is on record counts', { error })
  const askers = createAskers((id) => identifyAsker(ports, workspace().id, id, now(), untold), now)
  const faults = createFaults(log)
  const asked = { ports, workspace, now, identify: askers.identify }
  const homes = createHomes(async (slackUserId, place) => {
    await client.views.publish({ user_id: slackUserId, view: await composeHome(asked, slackUserId, place) })
  }, OVERVIEW)
  return {
    ...asked,
    forget: askers.forget,
    personChanged: async (member) => {
      const person = readSlackPerson(member, session().teamId)
      if (person === null) return
      await store.directory.saveSlackPeople(workspace().id, [person], now())
      askers.forget(person.slackUserId)
    },
    accessRevoked: parts.accessRevoked,
    reply: (responseUrl, reply) =>
      rollout.send(reply, (blocks) => postReply(send, responseUrl, { ...reply, blocks })),
    tellSurely: (slackUserId, message) =>
      rollout.send(message, (blocks) => tellDirectly(patientClient, slackUserId, { ...message, blocks })),
    rollout,
    live: createLiveMessages({ client, patientClient }, now, log),
    alone: createAlone(),
    files: parts.files,
    tables: parts.tables,
    isFirst: createFirstTimes(now),
    patience: parts.patience,
    faults,
    retell: () => retellNudges({ ...ports, update: parts.update }, workspace(), now()),
    homes,
    refreshHome: (slackUserId) =>
      faults.guard(
        () => homes.show(slackUserId),
        () => undefined
      ),
    log
  }
}
