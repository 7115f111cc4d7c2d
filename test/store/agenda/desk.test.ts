import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'
import { addAction, today } from './busy-client.ts'

let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  ;({ store, book } = await useBook({ timeZone: 'Europe/Berlin' }))
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  ben = await book.teammate('Ben', { slackUserId: 'U2' })
})

/** The names of the clients on somebody's desk; those the person does not see to in brackets. */
async function deskOf(teammateId: string, isLead = false) {
  const desk = { teammateId, today, viewer: isLead ? null : { teammateId, today } }
  const clients = await store.agendas.ofPerson(book.workspaceId, desk, NOW)
  return clients
    .map(({ agenda: { client }, isTended }) => (isTended ? client.name : `(${client.name})`))
    .sort()
}

const cover = (awayId: string, delegateId: string, fromOn: string, untilOn: string) =>
  book.query(
    `insert into cover (id, workspace_id, source_key, recorded_at, away_id, delegate_id, from_on, until_on)
     values (gen_random_uuid(), $1, gen_random_uuid()::text, now(), $2, $3, $4, $5)`,
    [book.workspaceId, awayId, delegateId, fromOn, untilOn]
  )

describe('on the desk of a person', () => {
  test('are the clients they own, and none that are lost, archived, or only backed up', async () => {
    await book.client('Acme', { ownerId: mia, backupId: ben })
    await book.client('Old', { ownerId: mia, archivedAt: daysAgo(3) })
    await book.loss(await book.client('Gone', { ownerId: mia }), '2026-11-22')
    await book.loss(await book.client('Back', { ownerId: mia }), '2026-01-01', { wonBackOn: '2026-11-22' })
    expect(await deskOf(mia)).toEqual(['Acme', 'Back'])
    expect(await deskOf(ben)).toEqual([])
  })

  test('are the clients they cover or back up while the owner is away, on those days only', async () => {
    await book.client('Acme', { ownerId: mia, backupId: ben })
    const zoe = await book.teammate('Zoe')
    await cover(mia, zoe, '2026-11-20', today)
    expect(await deskOf(zoe)).toEqual(['Acme'])
    expect(await deskOf(ben)).toEqual(['Acme'])
    await book.query('update cover set until_on = $2 where away_id = $1', [mia, '2026-11-21'])
    expect(await deskOf(zoe)).toEqual([])
    expect(await deskOf(ben)).toEqual([])
  })

  test('are the clients they back up that have no owner, or one who has left Slack', async () => {
    const left = await book.teammate('Left', { isActive: false })
    await book.client('Acme', { ownerId: left, backupId: ben })
    await book.client('Beta', { backupId: ben })
    expect(await deskOf(ben)).toEqual(['Acme', 'Beta'])
  })

  test('are the clients of others where something is theirs', async () => {
    const clients = await Promise.all(
      ['Action', 'Complaint', 'Promise', 'Threat', 'Relationship', 'Done'].map((name) =>
        book.client(name, { ownerId: mia })
      )
    )
    const [withAction = '', complaint = '', promise = '', threat = '', relationship = '', done = ''] = clients
    await addAction(store, book, withAction, 'a1', { ownerId: ben })
    await addAction(store, book, done, 'a2', { ownerId: ben, doneOn: today })
    await book.feedback(complaint, 'complaint', {})
    await book.query('update feedback set owner_id = $2 where client_id = $1', [complaint, ben])
    await book.commitment(promise, 'Plan', { ownerId: ben, dueOn: today })
    await book.risk(threat, 'Globex', { ownerId: ben, threat: 'low' })
    await book.contact(relationship, 'Ann', { isExecutive: true, counterpartId: ben })
    expect(await deskOf(ben)).toEqual(['(Action)', '(Complaint)', '(Promise)', '(Relationship)', '(Threat)'])
    await book.query('update client_version set is_confidential = true where workspace_id = $1', [
      book.workspaceId
    ])
    expect(await deskOf(ben)).toEqual(['(Relationship)'])
    expect(await deskOf(ben, true)).toHaveLength(5)
  })

  test('are the clients of others where they have taken something on, until it is settled or given back', async () => {
    const [kept, given, over] = [
      await book.client('Kept', { ownerId: mia }),
      await book.client('Given back', { ownerId: mia }),
      await book.client('Over', { ownerId: mia })
    ]
    for (const clientId of [kept, given, over]) {
      const details = { cause: 'quiet:1', byId: ben, claimedAt: daysAgo(2), releasedAt: null }
      const entry = { clientId, sourceKey: clientId, details }
      await store.records.add(book.workspaceId, 'claim', entry, ben, daysAgo(2))
    }
    await book.query('update claim set released_at = now() where client_id = $1', [given])
    const told = { clientId: over, cause: 'quiet:1', moment: 'overdue', teammateId: ben }
    await store.nudges.pass(book.workspaceId, [{ ...told, slackUserId: 'U2', notBefore: NOW }], NOW, NOW)
    expect(await deskOf(ben)).toEqual(['(Kept)', '(Over)'])
    const settled = { clientId: over, causes: ['quiet:1'], by: mia, how: 'check-in logged' }
    await store.nudges.settle(book.workspaceId, settled, NOW)
    expect(await deskOf(ben)).toEqual(['(Kept)'])
  })
})
