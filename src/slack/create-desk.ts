import type { WebClient, WebClientOptions } from '@slack/web-api'
import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Log } from '../log.ts'
import { identifyAsker } from '../usecases/identify-asker.ts'
import { createAskers } from './access/askers.ts'
import { tellDirectly } from './answer/tell.ts'
import { createFirstTimes } from './connection/first-times.ts'
import type { Session } from './connection/session.ts'
import { createSlackDirectory } from './connection/slack-directory.ts'
import { readSlackPerson } from './connection/slack-person.ts'
import type { Desk, StorePorts } from './desk.ts'
import { createFaults } from './fault/faults.ts'

/** Everything a desk is made of. */
export interface DeskParts {
  store: StorePorts
  client: WebClient
  /** Waits and tries again where the other gives up, because somebody waits for that one. */
  patientClient: WebClient
  send: NonNullable<WebClientOptions['fetch']>
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
  const ports = { ...store, slack }
  const askers = createAskers((id) => identifyAsker(ports, workspace().id, id, now()), now)
  return {
    ports,
    workspace,
    now,
    identify: askers.identify,
    personChanged: async (member) => {
      const person = readSlackPerson(member, session().teamId)
      if (person === null) return
      await store.directory.saveSlackPeople(workspace().id, [person], now())
      askers.forget(person.slackUserId)
    },
    accessRevoked: parts.accessRevoked,
    reply: async (responseUrl, reply) => {
      const headers = { 'content-type': 'application/json' }
      const response = await send(responseUrl, { method: 'POST', headers, body: JSON.stringify(reply) })
      if (!response.ok) throw new Error(`The response_url answered with status ${response.status}`)
    },
    tellSurely: (slackUserId, message) => tellDirectly(patientClient, slackUserId, message),
    isFirst: createFirstTimes(now),
    patience: parts.patience,
    faults: createFaults(log),
    log
  }
}
