import type pg from 'pg'
import type { ImportBook } from '../../usecases/import-ports.ts'
import { readMetrics, saveMetrics } from './metrics.ts'
import {
  readCommitments,
  readContracts,
  readFeedback,
  readJudgements,
  readLosses,
  readRisks,
  readTouchpoints
} from './read-facts.ts'
import { readClientKeys, readContactKeys } from './read-keys.ts'
import { readClients, readContacts } from './read-people.ts'
import { saveClients } from './save-clients.ts'
import { saveContacts } from './save-contacts.ts'
import {
  saveCommitments,
  saveContracts,
  saveFeedback,
  saveJudgements,
  saveLosses,
  saveRisks,
  saveTouchpoints
} from './save-facts.ts'
import { addTeammates, readTeammates } from './teammates.ts'

/** What is known in one workspace, on the connection that holds the import's transaction. */
export function importBookOn(client: pg.ClientBase, workspaceId: string): ImportBook {
  const on = { client, workspaceId }
  return {
    teammates: () => readTeammates(on),
    clients: (keys) => readClients(on, keys),
    clientKeys: (keys) => readClientKeys(on, keys),
    contacts: (keys) => readContacts(on, keys),
    contactKeys: (keys) => readContactKeys(on, keys),
    touchpoints: (sourceKeys) => readTouchpoints(on, sourceKeys),
    contracts: (clientIds) => readContracts(on, clientIds),
    feedback: (sourceKeys) => readFeedback(on, sourceKeys),
    metrics: (keys) => readMetrics(on, keys),
    commitments: (clientIds) => readCommitments(on, clientIds),
    risks: (clientIds) => readRisks(on, clientIds),
    judgements: (clientIds) => readJudgements(on, clientIds),
    losses: (clientIds) => readLosses(on, clientIds),
    addTeammates: (teammates) => addTeammates(on, teammates),
    saveClients: (revisions) => saveClients(on, revisions),
    saveContacts: (revisions) => saveContacts(on, revisions),
    saveTouchpoints: (revisions) => saveTouchpoints(on, revisions),
    saveContracts: (revisions) => saveContracts(on, revisions),
    saveFeedback: (revisions) => saveFeedback(on, revisions),
    saveMetrics: (revisions) => saveMetrics(on, revisions),
    saveCommitments: (revisions) => saveCommitments(on, revisions),
    saveRisks: (revisions) => saveRisks(on, revisions),
    saveJudgements: (revisions) => saveJudgements(on, revisions),
    saveLosses: (revisions) => saveLosses(on, revisions)
  }
}
