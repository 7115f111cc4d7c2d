import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import type { Store } from '../../src/store/store.ts'
import { editClient } from '../../src/usecases/edit-client.ts'
import { editFeedback } from '../../src/usecases/edit-feedback.ts'
import { changeAction } from '../../src/usecases/keep-actions.ts'
import { changeCommitment } from '../../src/usecases/keep-commitments.ts'
import { changeRisk } from '../../src/usecases/keep-register.ts'
import type { SlackDirectory } from '../../src/usecases/ports.ts'
import type { RecordKind, RecordKinds } from '../../src/usecases/record-ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

const slack: SlackDirectory = {
  person: async () => null,
  people: async function* () {},
  audience: async () => ({ kind: 'hidden' })
}

let store: Store
let book: Book
let asker: Asker
let acme: string
/** Named by a file, and not in Slack: no form can show her. */
let olga: string
/** In Slack. */
let mia: string

beforeEach(async () => {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  store = opened.store
  book = await createBook(opened.url)
  onTestFinished(book.close)
  olga = await book.teammate('Olga')
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  asker = { workspaceId: book.workspaceId, teammateId: mia, role: 'lead' }
  acme = await book.client('Acme', { ownerId: mia })
})

/** An entry of this kind that somebody sees to, changed by somebody who chooses nobody; who sees to it then. */
async function changed<Kind extends 'action' | 'commitment' | 'risk' | 'feedback'>(
  kind: Kind,
  details: RecordKinds[Kind],
  change: (entry: { sourceKey: string; revision: string; ownerSlackId: null }) => Promise<{ kind: string }>
) {
  await store.records.add(book.workspaceId, kind, { clientId: acme, sourceKey: kind, details }, mia, NOW)
  const one = (of: RecordKind) => store.records.one(book.workspaceId, of, kind)
  const revision = (await one(kind))?.revision ?? ''
  expect(await change({ sourceKey: kind, revision, ownerSlackId: null })).toMatchObject({ kind: 'revised' })
  const now = await store.records.one(book.workspaceId, kind, kind)
  return now?.details.ownerId
}

const undone = { playbook: null, cause: null, doneOn: null, droppedOn: null, outcome: null }
const ports = () => ({ ...store, slack })
const CHANGES = {
  'an action': (ownerId: string) =>
    changed('action', { action: 'Call', ownerId, dueOn: null, riskKey: null, ...undone }, (entry) =>
      changeAction(ports(), book.workspace, asker, { ...entry, action: 'Write', dueOn: null }, NOW)
    ),
  'a commitment': (ownerId: string) => {
    const said = { kind: null, dueOn: null, signedOffBy: null, signedOffOn: null, evidence: null }
    const details = { commitment: 'A plan', ownerId, ...said, doneOn: null, brokenOn: null, reason: null }
    return changed('commitment', details, (entry) =>
      changeCommitment(ports(), book.workspace, asker, { ...entry, ...said, commitment: 'Another' }, NOW)
    )
  },
  'a risk': (ownerId: string) => {
    const said = { category: null, likelihood: null, impact: null, competitor: null, threat: null }
    const open = { openedOn: '2026-01-01', acceptedOn: null, closedOn: null, reason: null }
    const details = { risk: 'Budget', ownerId, ...said, saysLeaving: false, ...open }
    return changed('risk', details, (entry) => {
      const written = { ...entry, ...said, saysLeaving: false, risk: 'Budgets' }
      return changeRisk(ports(), book.workspace, asker, written, NOW)
    })
  },
  'a complaint': (ownerId: string) => {
    const said = {
      contactId: null,
      score: null,
      severity: null,
      about: null,
      respondBy: null,
      resolveBy: null
    }
    const nothing = { respondedAt: null, resolvedAt: null, toldClientAt: null, acknowledgedAt: null }
    const complaint = {
      ...said,
      ...nothing,
      kind: 'complaint',
      text: 'Late',
      permalink: null,
      remark: null
    } as const
    return changed('feedback', { ...complaint, receivedAt: NOW - 1, ownerId }, (entry) => {
      const written = { ...entry, ...said, text: 'Too late', remark: null }
      return editFeedback(ports(), book.workspace, asker, written, NOW)
    })
  }
}

test.each(Object.entries(CHANGES))(
  '%s stays with somebody who is not in Slack when something else is changed',
  async (_what, change) => {
    expect(await change(olga)).toBe(olga)
  }
)

test.each(Object.entries(CHANGES))(
  '%s is nobody’s when whoever the form shows is taken off it',
  async (_what, change) => {
    expect(await change(mia)).toBeNull()
  }
)

test('a client keeps a backup who is not in Slack when something else is changed', async () => {
  const globex = await book.client('Globex', { ownerId: mia, backupId: olga })
  const known = (await store.clientVersions.one(book.workspaceId, globex)) ?? expect.fail('No Globex')
  const change = {
    ...known.details,
    stage: 'live',
    backupSlackId: null,
    id: globex,
    revision: known.revision
  }
  expect(await editClient(ports(), book.workspace, asker, change, NOW)).toMatchObject({ kind: 'revised' })
  const now = await store.clientVersions.one(book.workspaceId, globex)
  expect(now?.details).toMatchObject({ stage: 'live', backupId: olga })
})
