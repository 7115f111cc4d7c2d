import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wasBelieved } from '../../src/domain/clients/believed.ts'
import type { ClientFacts } from '../../src/domain/clients/facts.ts'
import { DAY, FOREVER } from '../../src/domain/time.ts'
import type { Facts } from '../../src/usecases/ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let facts: Facts
let book: Book

beforeEach(async () => {
  opened = await openTestStore()
  facts = opened.store.facts
  book = await createBook(opened.url)
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

async function factsOf(key: string, knownAt = NOW): Promise<ClientFacts> {
  const [card, ...others] = await facts.byNameKey(book.workspaceId, key, knownAt)
  expect(others).toEqual([])
  return card?.facts ?? expect.fail(`Nobody is called ${key}`)
}

async function namesInBook(owner?: string, knownAt = NOW): Promise<string[]> {
  const names: string[] = []
  for await (const { client } of facts.ofBook(book.workspaceId, knownAt, owner)) names.push(client.name)
  return names.sort()
}

describe('the facts of a client', () => {
  test('hold everything the card needs, with instants in milliseconds and money to the cent', async () => {
    const mia = await book.teammate('Mia', { slackUserId: 'U1' })
    const tom = await book.teammate('Tom', { isActive: false })
    const acme = await book.client('Acme GmbH', {
      tier: 'A',
      ownerId: tom,
      annualRevenue: { amount: '9007199254740993.10', currency: 'EUR' },
      checkInDays: 10,
      addedAt: daysAgo(300) + 1
    })
    const eva = await book.contact(acme, 'Eva', { role: 'sponsor', isExecutive: true, addedAt: daysAgo(200) })
    const kim = await book.contact(acme, 'Kim', {
      title: 'CFO',
      isExecutive: true,
      role: 'signatory',
      counterpartId: mia,
      rhythmDays: 40,
      leftOn: '2026-11-01',
      successorId: eva,
      archivedAt: daysAgo(2),
      addedAt: daysAgo(200)
    })
    await book.touchpoint(acme, { occurredAt: daysAgo(9) + 7, contactIds: [kim], summary: 'Older' })
    await book.touchpoint(acme, {
      kind: 'visit',
      occurredAt: daysAgo(8) + 7,
      recordedAt: daysAgo(7),
      contactIds: [kim, eva],
      teammateIds: [mia],
      sentiment: -2,
      summary: 'They worry',
      nextStep: 'Call back',
      nextStepOn: '2026-12-01'
    })
    await book.contract(acme, '2027-01-31', { optionOn: '2026-12-31', recordedAt: daysAgo(100) })
    await book.loss(acme, '2025-01-01', { wonBackOn: '2025-03-01', recordedAt: daysAgo(99) })

    const [card] = await facts.byNameKey(book.workspaceId, 'acme gmbh', NOW)
    const believed = { retiredAt: FOREVER }
    const person = {
      ...believed,
      addedAt: daysAgo(200),
      recordedAt: daysAgo(200),
      title: null,
      leftOn: null,
      archivedAt: null,
      successorId: null
    }
    expect(card).toEqual({
      facts: {
        client: {
          id: acme,
          name: 'Acme GmbH',
          tier: 'A',
          addedAt: daysAgo(300) + 1,
          recordedAt: daysAgo(300) + 1,
          archivedAt: null,
          owner: { id: tom, name: 'Tom', isActive: false },
          annualRevenue: { amount: '9007199254740993.10', currency: 'EUR' },
          checkInDays: 10,
          executiveDays: null
        },
        contacts: expect.toSatisfy((contacts: ClientFacts['contacts']) => {
          expect(contacts).toHaveLength(2)
          expect(contacts).toContainEqual({
            ...person,
            id: eva,
            name: 'Eva',
            isExecutive: true,
            role: 'sponsor',
            rhythmDays: null,
            counterpart: null
          })
          expect(contacts).toContainEqual({
            ...person,
            id: kim,
            name: 'Kim',
            title: 'CFO',
            isExecutive: true,
            role: 'signatory',
            rhythmDays: 40,
            leftOn: '2026-11-01',
            archivedAt: daysAgo(2),
            successorId: eva,
            counterpart: { id: mia, name: 'Mia' }
          })
          return true
        }),
        touchpoints: expect.toSatisfy((touchpoints: ClientFacts['touchpoints']) => {
          expect(touchpoints).toHaveLength(2)
          expect(touchpoints).toContainEqual({
            occurredAt: daysAgo(8) + 7,
            recordedAt: daysAgo(7),
            ...believed,
            contactIds: [kim, eva],
            teammateIds: [mia],
            sentiment: -2
          })
          return true
        }),
        contracts: [
          {
            startsOn: null,
            endsOn: '2027-01-31',
            optionOn: '2026-12-31',
            noticeOn: null,
            renewal: 'open',
            recordedAt: daysAgo(100),
            ...believed
          }
        ],
        losses: [{ lostOn: '2025-01-01', wonBackOn: '2025-03-01', recordedAt: daysAgo(99), ...believed }],
        overrides: [],
        feedback: [],
        commitments: [],
        risks: [],
        pulses: [],
        healthChecks: [],
        metrics: []
      },
      latest: {
        occurredAt: daysAgo(8) + 7,
        kind: 'visit',
        by: 'Mia',
        summary: 'They worry',
        nextStep: 'Call back',
        nextStepOn: '2026-12-01'
      }
    })
    expect(await facts.byId(book.workspaceId, acme, NOW)).toEqual(card)
  })

  test('are none for an unknown name, and of both clients when two answer to it', async () => {
    await book.client('Acme GmbH')
    await book.client('ACME, Inc.', { aliases: ['Roadrunner Traps'] })
    expect(await facts.byNameKey(book.workspaceId, 'nobody', NOW)).toEqual([])
    const both = await facts.byNameKey(book.workspaceId, 'acme', NOW)
    expect(both.map((card) => card.facts.client.name).sort()).toEqual(['ACME, Inc.', 'Acme GmbH'])
    expect((await factsOf('roadrunner traps')).client.name).toBe('ACME, Inc.')
  })

  test('are empty lists and nobody for a client with nothing on record', async () => {
    await book.client('New', { addedAt: NOW })
    expect(await facts.byNameKey(book.workspaceId, 'new', NOW)).toMatchObject([
      { facts: { contacts: [], touchpoints: [], contracts: [], losses: [], overrides: [] }, latest: null }
    ])
    expect((await factsOf('new')).client).toMatchObject({ owner: null, annualRevenue: null })
  })

  test('do not take a meeting that lies ahead for the last conversation', async () => {
    const acme = await book.client('Acme')
    await book.touchpoint(acme, { occurredAt: daysAgo(3), summary: 'Held' })
    await book.touchpoint(acme, { occurredAt: NOW + DAY, recordedAt: daysAgo(2), summary: 'Planned' })
    const card = await facts.byId(book.workspaceId, acme, NOW)
    expect(card?.latest?.summary).toBe('Held')
    expect(card?.facts.touchpoints).toHaveLength(2)
  })

  test('keep of years ago only the last conversation with the same people', async () => {
    const acme = await book.client('Acme', { addedAt: daysAgo(2000) })
    const kim = await book.contact(acme, 'Kim')
    const eva = await book.contact(acme, 'Eva')
    for (const days of [1500, 1200, 900, 390, 5]) {
      await book.touchpoint(acme, { occurredAt: daysAgo(days), contactIds: [kim] })
    }
    await book.touchpoint(acme, { occurredAt: daysAgo(1400), contactIds: [eva, kim] })
    await book.touchpoint(acme, { occurredAt: daysAgo(1450), contactIds: [eva, kim] })
    await book.touchpoint(acme, { occurredAt: daysAgo(1000) })
    const { touchpoints } = await factsOf('acme')
    const ages = touchpoints.map(({ occurredAt }) => (NOW - occurredAt) / DAY)
    expect(ages.sort((a, b) => a - b)).toEqual([5, 390, 900, 1000, 1400])
  })
})

describe('facts as known at an instant', () => {
  test('do not know a client before it was recorded', async () => {
    const acme = await book.client('Acme', { recordedAt: daysAgo(10), addedAt: daysAgo(500) })
    expect(await facts.byNameKey(book.workspaceId, 'acme', daysAgo(10) - 1)).toEqual([])
    expect(await facts.byId(book.workspaceId, acme, daysAgo(11))).toBeNull()
    expect((await factsOf('acme', daysAgo(10))).client.addedAt).toBe(daysAgo(500))
  })

  test('show the version of client and contact that was believed then', async () => {
    const acme = await book.client('Acme', { tier: 'C', recordedAt: daysAgo(90), retiredAt: daysAgo(30) })
    await book.clientVersion(acme, 'Acme', { tier: 'A', recordedAt: daysAgo(30) })
    const kim = await book.contact(acme, 'Kim', {
      title: 'Buyer',
      recordedAt: daysAgo(90),
      retiredAt: daysAgo(20)
    })
    await book.contactVersion(acme, kim, 'Kim', { title: 'CFO', recordedAt: daysAgo(20) })
    const seen = async (days: number) => {
      const { client, contacts } = await factsOf('acme', daysAgo(days))
      return [
        client.tier,
        ...contacts.filter((fact) => wasBelieved(fact, daysAgo(days))).map(({ title }) => title)
      ]
    }
    expect(await seen(31)).toEqual(['C', 'Buyer'])
    expect(await seen(30)).toEqual(['A', 'Buyer'])
    expect(await seen(20)).toEqual(['A', 'CFO'])
  })

  test('do not see a correction that was recorded later', async () => {
    const acme = await book.client('Acme')
    const entry = { occurredAt: daysAgo(40), sourceKey: 'file:1' }
    await book.touchpoint(acme, { ...entry, sentiment: 2, summary: 'Fine', retiredAt: daysAgo(10) })
    await book.touchpoint(acme, { ...entry, sentiment: -1, summary: 'Not fine', recordedAt: daysAgo(10) })
    const seen = async (days: number) => {
      const card = await facts.byId(book.workspaceId, acme, daysAgo(days))
      const touchpoints = card?.facts.touchpoints.filter((fact) => wasBelieved(fact, daysAgo(days))) ?? []
      return [card?.latest?.summary, ...touchpoints.map(({ sentiment }) => sentiment)]
    }
    expect(await seen(11)).toEqual(['Fine', 2])
    expect(await seen(10)).toEqual(['Not fine', -1])
  })

  test('hold what was believed until lately, for the trend looks 28 days back', async () => {
    const acme = await book.client('Acme')
    const entry = { occurredAt: daysAgo(100), sourceKey: 'file:1' }
    await book.touchpoint(acme, { ...entry, sentiment: 0, retiredAt: daysAgo(29) })
    await book.touchpoint(acme, { ...entry, sentiment: 1, recordedAt: daysAgo(29), retiredAt: daysAgo(27) })
    await book.touchpoint(acme, { ...entry, sentiment: 2, recordedAt: daysAgo(27) })
    const { touchpoints } = await factsOf('acme')
    expect(touchpoints.map(({ sentiment }) => sentiment).sort()).toEqual([1, 2])
  })

  test('do not see contracts and losses before they were recorded', async () => {
    const acme = await book.client('Acme')
    await book.contract(acme, '2027-01-01', { recordedAt: daysAgo(5) })
    await book.loss(acme, '2026-11-20', { recordedAt: daysAgo(2) })
    const seen = async (days: number) => {
      const { contracts, losses } = await factsOf('acme', daysAgo(days))
      return [contracts.length, losses.length]
    }
    expect(await seen(6)).toEqual([0, 0])
    expect(await seen(5)).toEqual([1, 0])
    expect(await seen(0)).toEqual([1, 1])
  })
})

describe('the book', () => {
  test('holds every client once, however many pages it takes', async () => {
    await book.query(
      `WITH added AS (
        INSERT INTO client SELECT gen_random_uuid(), $1, $2, $2 FROM generate_series(1, 613) RETURNING id
      )
      INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier)
      SELECT gen_random_uuid(), $1, id, $2, id::text, id::text, 'B' FROM added`,
      [book.workspaceId, new Date(daysAgo(9))]
    )
    const names = await namesInBook()
    expect(names).toHaveLength(613)
    expect(new Set(names).size).toBe(613)
    expect(await namesInBook(undefined, daysAgo(10))).toEqual([])
  })

  test('leaves out archived and lost clients, and has those that were won back', async () => {
    await book.client('Archived', { archivedAt: daysAgo(1) })
    await book.client('Archived tomorrow', { archivedAt: NOW + DAY })
    await book.loss(await book.client('Lost'), '2026-11-22')
    await book.loss(await book.client('Lost tomorrow'), '2026-11-23')
    await book.loss(await book.client('Won back'), '2026-01-01', { wonBackOn: '2026-11-22' })
    await book.loss(await book.client('Back tomorrow'), '2026-01-01', { wonBackOn: '2026-11-23' })
    expect(await namesInBook()).toEqual(['Archived tomorrow', 'Lost tomorrow', 'Won back'])
    expect(await namesInBook(undefined, daysAgo(1))).toEqual(['Archived tomorrow', 'Lost', 'Lost tomorrow'])
  })

  test('loses a client on the day it is in the zone of the workspace', async () => {
    const tokyo = await createBook(opened.url, { timeZone: 'Asia/Tokyo' })
    await tokyo.loss(await tokyo.client('Acme'), '2026-11-23')
    const count = async (knownAt: number) => {
      const seen = []
      for await (const { client } of facts.ofBook(tokyo.workspaceId, knownAt)) seen.push(client)
      return seen.length
    }
    expect(await count(Date.UTC(2026, 10, 22, 14, 59))).toBe(1)
    expect(await count(Date.UTC(2026, 10, 22, 15))).toBe(0)
    await tokyo.close()
  })

  test('of one person holds what they own and what they are the backup of', async () => {
    const mia = await book.teammate('Mia')
    const tom = await book.teammate('Tom')
    await book.client('Owned', { ownerId: mia, backupId: tom })
    await book.client('Backed', { ownerId: tom, backupId: mia })
    await book.client('Theirs', { ownerId: tom })
    await book.client('Nobody’s')
    expect(await namesInBook(mia)).toEqual(['Backed', 'Owned'])
  })
})
