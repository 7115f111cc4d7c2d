import type { ActionDetails } from '../../../src/domain/clients/action.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'

/** The day of `NOW`. */
export const today = '2026-11-22'

/** Writes down an action that nobody owns, and that has no date, unless told. */
export const addAction = (
  store: Store,
  { workspaceId }: Book,
  clientId: string,
  sourceKey: string,
  details: Partial<ActionDetails>
) =>
  store.records.add(
    workspaceId,
    'action',
    {
      clientId,
      sourceKey,
      details: {
        action: 'Send the figures',
        ownerId: null,
        dueOn: null,
        riskKey: null,
        playbook: null,
        cause: null,
        doneOn: null,
        droppedOn: null,
        outcome: null,
        ...details
      }
    },
    null,
    NOW
  )

/** A client with something of every kind that can want attention, and something of each that does not any more. */
export async function busyClient(store: Store, book: Book, { mia, ben }: { mia: string; ben: string }) {
  const acme = await book.client('Acme', {
    ownerId: ben,
    backupId: mia,
    recordedAt: daysAgo(300),
    retiredAt: daysAgo(5)
  })
  await book.clientVersion(acme, 'Acme', { ownerId: mia, backupId: ben, recordedAt: daysAgo(5) })
  await book.query('update client_version set recorded_by = $2 where client_id = $1 and recorded_at = $3', [
    acme,
    ben,
    new Date(daysAgo(5))
  ])
  const ann = await book.contact(acme, 'Ann Lee', {
    title: 'CFO',
    isExecutive: true,
    role: 'signatory',
    counterpartId: ben
  })
  await book.contact(acme, 'Bob Ray', { isExecutive: true, leftOn: '2026-11-01' })
  await book.touchpoint(acme, {
    occurredAt: daysAgo(99),
    contactIds: [ann],
    nextStep: 'Old',
    nextStepOn: today
  })
  const talk = { sourceKey: 't1', occurredAt: daysAgo(61), contactIds: [ann], teammateIds: [ben] }
  await book.touchpoint(acme, { ...talk, nextStep: 'Send the offer', nextStepOn: '2026-11-20' })
  await book.touchpoint(acme, { occurredAt: daysAgo(-3) })
  await book.feedback(acme, 'complaint', {
    sourceKey: 'c1',
    severity: 'high',
    receivedAt: daysAgo(2),
    contactId: ann
  })
  await book.feedback(acme, 'complaint', { toldClientAt: daysAgo(1), resolvedAt: daysAgo(1) })
  await book.feedback(acme, 'request', { sourceKey: 'q1', receivedAt: daysAgo(9) })
  await book.feedback(acme, 'nps', { score: 9 })
  await book.contract(acme, '2027-06-30', { sourceKey: 'k1', noticeOn: '2026-12-31' })
  await book.commitment(acme, 'Plan', { sourceKey: 'p1', dueOn: '2026-11-21', ownerId: ben })
  await book.commitment(acme, 'Kept', { dueOn: '2026-11-21', doneOn: '2026-11-21' })
  await addAction(store, book, acme, 'a1', { dueOn: '2026-11-23' })
  await addAction(store, book, acme, 'a2', { dueOn: '2026-11-23', droppedOn: today })
  await book.risk(acme, 'They met Globex', {
    sourceKey: 'r1',
    competitor: 'Globex',
    threat: 'high',
    saysLeaving: true
  })
  await book.risk(acme, 'Closed', { threat: 'high', closedOn: today })
  await book.risk(acme, 'Accepted', { threat: 'high', acceptedOn: today })
  for (const [day, level] of [
    ['2026-11-14', 'watch'],
    ['2026-11-15', 'at risk']
  ] as const) {
    const numbers = { score: 30, basis: 'score', inputs: 5, exposure: null, policyVersion: 1 } as const
    const snapshot = { day, asOf: NOW, level, computedLevel: level, drivers: [], ...numbers }
    await store.history.record(book.workspaceId, day, [{ clientId: acme, snapshot }])
  }
  return { acme, ann }
}
