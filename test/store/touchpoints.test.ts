import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { FOREVER } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/store.ts'
import { type NewCheckin, Outage, type Touchpoints } from '../../src/usecases/ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW, newContact, newTouchpoint } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let store: Store
let touchpoints: Touchpoints
let book: Book
let mia: string
let acme: string

beforeEach(async () => {
  ;({ store, book } = await useBook())
  touchpoints = store.touchpoints
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme')
})

const log = (checkin: Partial<NewCheckin> = {}, by = mia) => {
  const plain = { touchpoint: newTouchpoint(), newContact: null, permalink: null }
  return touchpoints.log(
    book.workspaceId,
    { clientId: acme, sourceKey: 'slack:V1', ...plain, ...checkin },
    by,
    NOW
  )
}
const count = async (table: string) =>
  (await book.query(`SELECT FROM ${table} WHERE workspace_id = $1`, [book.workspaceId])).length

describe('logging a check-in', () => {
  test('keeps the conversation and the person met for the first time', async () => {
    const tom = await book.teammate('Tom')
    const eva = await book.contact(acme, 'Eva')
    const result = await log({
      touchpoint: newTouchpoint({
        kind: 'visit',
        contactIds: [eva],
        teammateIds: [mia, tom],
        summary: 'Renewal is fine; they’ll sign “soon” 🙂',
        sentiment: -2,
        nextStep: 'Send the draft',
        nextStepOn: '2026-12-31'
      }),
      newContact: newContact('Kim Ōtsuka', {
        title: 'CFO',
        isExecutive: true,
        role: 'signatory',
        leftOn: '2027-02-28'
      })
    })
    expect(result).toEqual({ kind: 'logged', client: { id: acme, name: 'Acme' } })
    const card = await store.facts.byId(book.workspaceId, acme, NOW)
    const kim = card?.facts.contacts.find(({ name }) => name === 'Kim Ōtsuka')
    expect(kim).toMatchObject({
      title: 'CFO',
      isExecutive: true,
      role: 'signatory',
      addedAt: NOW,
      leftOn: '2027-02-28'
    })
    expect(card?.facts.touchpoints).toEqual([
      {
        occurredAt: daysAgo(1),
        recordedAt: NOW,
        retiredAt: FOREVER,
        sentiment: -2,
        contactIds: [eva, kim?.id],
        teammateIds: [mia, tom]
      }
    ])
    expect(card?.latest).toEqual({
      occurredAt: daysAgo(1),
      kind: 'visit',
      by: 'Mia',
      summary: 'Renewal is fine; they’ll sign “soon” 🙂'
    })
    expect(card?.agreed).toEqual({ nextStep: 'Send the draft', nextStepOn: '2026-12-31' })
    expect(
      await book.query('SELECT recorded_by, source_key FROM touchpoint WHERE client_id = $1', [acme])
    ).toEqual([{ recorded_by: mia, source_key: 'slack:V1' }])
  })

  test('happens once when the same form arrives twenty times at once', async () => {
    const newPerson = newContact('Kim')
    const results = await Promise.all(Array.from({ length: 20 }, () => log({ newContact: newPerson })))
    expect(results.filter(({ kind }) => kind === 'logged')).toHaveLength(1)
    expect(results.filter(({ kind }) => kind === 'already_logged')).toHaveLength(19)
    for (const result of results) expect(result).toMatchObject({ client: { id: acme, name: 'Acme' } })
    expect(await count('touchpoint')).toBe(1)
    expect(await count('contact')).toBe(1)
  })

  test('happens once also when the same key arrives for two clients at once', async () => {
    const other = await book.client('Other')
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        log({ clientId: index % 2 === 0 ? acme : other, newContact: newContact('Kim') })
      )
    )
    expect(results.filter(({ kind }) => kind === 'logged')).toHaveLength(1)
    expect(new Set(results.map((result) => 'client' in result && result.client.id)).size).toBe(1)
    expect(await count('touchpoint')).toBe(1)
    expect(await count('contact')).toBe(1)
  })

  test('is not repeated after the entry has been taken back', async () => {
    await book.touchpoint(acme, { sourceKey: 'slack:V1', recordedAt: daysAgo(3), retiredAt: daysAgo(2) })
    expect((await log()).kind).toBe('already_logged')
    expect(await count('touchpoint')).toBe(1)
  })

  test('does not add a person twice whose name is typed again', async () => {
    const kim = await book.contact(acme, 'Kim Ōtsuka')
    await log({ newContact: newContact(' kim otsuka ') })
    expect(await book.query('SELECT contact_ids FROM touchpoint WHERE client_id = $1', [acme])).toEqual([
      { contact_ids: [kim] }
    ])
    expect(await count('contact')).toBe(1)
  })

  test('adds one person when two people type the same new name at once', async () => {
    await Promise.all(
      ['slack:V1', 'slack:V2', 'slack:V3'].map((sourceKey) =>
        log({ sourceKey, newContact: newContact('Kim') })
      )
    )
    expect(await count('contact')).toBe(1)
    expect(await count('touchpoint')).toBe(3)
  })

  test('says so when the client is not there', async () => {
    expect(await log({ clientId: randomUUID() })).toEqual({ kind: 'unknown_client' })
    expect(await count('touchpoint')).toBe(0)
  })

  test('refuses contacts of another client and leaves nothing behind', async () => {
    const stranger = await book.contact(await book.client('Other'), 'Stranger')
    await expect(
      log({ touchpoint: newTouchpoint({ contactIds: [stranger] }), newContact: newContact('Kim') })
    ).rejects.toThrow('1 contacts named are not contacts of client')
    expect(await count('touchpoint')).toBe(0)
    expect(await count('contact')).toBe(1)
  })

  test('refuses teammates of another workspace, as participants and as author', async () => {
    const { book: elsewhere } = await useBook()
    const outsider = await elsewhere.teammate('Outsider')
    const fault = '1 teammates named are not in workspace'
    await expect(log({ touchpoint: newTouchpoint({ teammateIds: [outsider] }) })).rejects.toThrow(fault)
    await expect(log({}, outsider)).rejects.toThrow(fault)
    expect(await count('touchpoint')).toBe(0)
  })

  test('does not wait for an import that is adding to the same client', async () => {
    await book.query('BEGIN')
    // As every import does.
    await book.query("SET LOCAL client_risk.look = 'never'")
    await book.touchpoint(acme, { sourceKey: 'file:1' })
    expect((await log()).kind).toBe('logged')
    await book.query('COMMIT')
    expect(await count('touchpoint')).toBe(2)
  })

  test('waits for somebody who is changing the client', async () => {
    await book.query('BEGIN')
    await book.query('SELECT id FROM client WHERE id = $1 FOR NO KEY UPDATE', [acme])
    let hasLogged = false
    const logging = log().then((result) => {
      hasLogged = true
      return result
    })
    await expect.poll(book.waiting).toBeGreaterThan(0)
    expect(hasLogged).toBe(false)
    await book.query('COMMIT')
    expect((await logging).kind).toBe('logged')
  })

  test('is told when that takes long, while everybody else is answered', async () => {
    await book.query('BEGIN')
    await book.query('SELECT id FROM client WHERE id = $1 FOR NO KEY UPDATE', [acme])
    const blocked = Array.from({ length: 4 }, () => log().catch((error: unknown) => error))
    await expect.poll(book.waiting).toBeGreaterThan(0)
    expect(await store.contacts.ofClient(book.workspaceId, acme, NOW)).not.toBeNull()
    const told = await Promise.all(blocked)
    expect(told.filter((each) => each instanceof Outage)).toHaveLength(4)
    await book.query('COMMIT')
    expect((await log()).kind).toBe('logged')
  })
})
