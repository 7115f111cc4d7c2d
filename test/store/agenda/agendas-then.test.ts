import { beforeEach, expect, test } from 'vitest'
import { standingAlerts } from '../../../src/domain/attention/alerts-of.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'
import { busyClient } from './busy-client.ts'

let store: Store
let book: Book

beforeEach(async () => {
  ;({ store, book } = await useBook({ timeZone: 'Europe/Berlin' }))
})

test('whatever is written down later, an agenda of the past is as it was believed then', async () => {
  const mia = await book.teammate('Mia', { slackUserId: 'U1' })
  const { acme } = await busyClient(store, book, { mia, ben: await book.teammate('Ben') })
  const sentences = async () => {
    const [agenda] = await store.agendas.ofClientsThen(book.workspaceId, [acme], NOW)
    if (agenda === undefined) throw new Error('There is no agenda')
    const alerts = standingAlerts(agenda, defaultPolicy('Europe/Berlin'), NOW)
    return alerts.map(({ alert }) => alert.sentence).sort()
  }
  const before = await sentences()
  expect(before.length).toBeGreaterThan(10)
  const later = NOW + 1_000
  await book.touchpoint(acme, { occurredAt: daysAgo(1), recordedAt: later })
  await book.query('update commitment set retired_at = $2 where client_id = $1', [acme, new Date(later)])
  await book.query('update action set retired_at = $2 where client_id = $1', [acme, new Date(later)])
  await book.query('update feedback set retired_at = $2 where client_id = $1', [acme, new Date(later)])
  await book.query(
    `insert into level_transition (workspace_id, client_id, day, since_day, from_level, to_level)
     values ($1, $2, '2026-11-24', '2026-11-23', 'at risk', 'healthy')`,
    [book.workspaceId, acme]
  )
  await store.confirmations.add(book.workspaceId, { clientId: acme, sourceKey: 'later', byId: mia }, later)
  expect(await sentences()).toEqual(before)
  const [now] = await store.agendas.ofClients(book.workspaceId, [acme], later)
  expect(now?.commitments).toEqual([])
})

test('who handed a client over by then, and who had left, is as it was believed then', async () => {
  const mia = await book.teammate('Mia')
  const ben = await book.teammate('Ben')
  const zoe = await book.teammate('Zoe')
  const acme = await book.client('Acme', { ownerId: mia, recordedAt: daysAgo(90), retiredAt: daysAgo(9) })
  await book.clientVersion(acme, 'Acme', { ownerId: ben, recordedAt: daysAgo(9) })
  const ann = await book.contact(acme, 'Ann', { recordedAt: daysAgo(90), retiredAt: daysAgo(9) })
  await book.contactVersion(acme, ann, 'Ann', { leftOn: '2026-11-10', recordedAt: daysAgo(9) })
  const then = async () => {
    const [agenda] = await store.agendas.ofClientsThen(book.workspaceId, [acme], daysAgo(5))
    return { handedOver: agenda?.handedOver?.at, departures: agenda?.departures }
  }
  const before = await then()
  expect(before).toEqual({
    handedOver: daysAgo(9),
    departures: [{ contactId: ann, recordedAt: daysAgo(9) }]
  })
  const retire = (table: string) =>
    book.query(`update ${table} set retired_at = $2 where client_id = $1 and recorded_at = $3`, [
      acme,
      new Date(daysAgo(1)),
      new Date(daysAgo(9))
    ])
  await retire('client_version')
  await book.clientVersion(acme, 'Acme', { ownerId: zoe, recordedAt: daysAgo(1) })
  await retire('contact_version')
  await book.contactVersion(acme, ann, 'Ann', { recordedAt: daysAgo(1) })
  expect(await then()).toEqual(before)
})
