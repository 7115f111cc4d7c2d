import { describe, expect, test } from 'vitest'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import { defaultSettings } from '../../../src/domain/policy.ts'
import { DAY, FOREVER } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { openBook } from './opened-book.ts'

const believed = (recordedAt: number) => ({ recordedAt, retiredAt: FOREVER })

describe('the facts of a client', () => {
  test('hold client, contacts and conversations, with instants in milliseconds and money to the cent', async () => {
    const { book, facts } = await openBook()
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

    const [card] = await facts.byNameKey(book.workspaceId, 'acme gmbh', NOW)
    expect(card?.facts.client).toEqual({
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
    })
    const person = {
      ...believed(daysAgo(200)),
      addedAt: daysAgo(200),
      title: null,
      isExecutive: true,
      leftOn: null,
      archivedAt: null,
      successorId: null,
      rhythmDays: null,
      counterpart: null
    }
    const contacts = card?.facts.contacts ?? []
    expect(contacts.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { ...person, id: eva, name: 'Eva', role: 'sponsor' },
      {
        ...person,
        id: kim,
        name: 'Kim',
        title: 'CFO',
        role: 'signatory',
        rhythmDays: 40,
        leftOn: '2026-11-01',
        archivedAt: daysAgo(2),
        successorId: eva,
        counterpart: { id: mia, name: 'Mia' }
      }
    ])
    const touchpoints = card?.facts.touchpoints ?? []
    expect(touchpoints.toSorted((a, b) => b.occurredAt - a.occurredAt)).toEqual([
      {
        occurredAt: daysAgo(8) + 7,
        ...believed(daysAgo(7)),
        contactIds: [kim, eva],
        teammateIds: [mia],
        sentiment: -2
      },
      expect.objectContaining({ occurredAt: daysAgo(9) + 7, teammateIds: [], sentiment: null })
    ])
    expect(card?.latest).toEqual({
      occurredAt: daysAgo(8) + 7,
      kind: 'visit',
      by: 'Mia',
      summary: 'They worry'
    })
    expect(card?.agreed).toEqual({ nextStep: 'Call back', nextStepOn: '2026-12-01' })
    expect(await facts.byId(book.workspaceId, acme, NOW)).toEqual(card)
  })

  test('hold what was agreed, promised and feared', async () => {
    const { book, factsOf } = await openBook()
    const acme = await book.client('Acme')
    const when = { recordedAt: daysAgo(100) }
    await book.contract(acme, '2027-01-31', { optionOn: '2026-12-31', ...when })
    await book.loss(acme, '2025-01-01', { wonBackOn: '2025-03-01', ...when })
    await book.commitment(acme, 'A new dashboard', { dueOn: '2026-10-01', brokenOn: '2026-10-02', ...when })
    await book.risk(acme, 'Their new CFO', {
      likelihood: 5,
      impact: 1,
      competitor: 'Globex',
      threat: 'high',
      saysLeaving: true,
      openedOn: '2026-09-01',
      acceptedOn: '2026-09-02',
      closedOn: '2026-12-24',
      ...when
    })
    expect(await factsOf('acme')).toMatchObject({
      contracts: [
        {
          startsOn: null,
          endsOn: '2027-01-31',
          optionOn: '2026-12-31',
          noticeOn: null,
          renewal: 'open',
          ...believed(daysAgo(100))
        }
      ],
      losses: [{ lostOn: '2025-01-01', wonBackOn: '2025-03-01', ...believed(daysAgo(100)) }],
      commitments: [
        {
          commitment: 'A new dashboard',
          dueOn: '2026-10-01',
          doneOn: null,
          brokenOn: '2026-10-02',
          ...believed(daysAgo(100))
        }
      ],
      risks: [
        {
          risk: 'Their new CFO',
          likelihood: 5,
          impact: 1,
          competitor: 'Globex',
          threat: 'high',
          saysLeaving: true,
          openedOn: '2026-09-01',
          acceptedOn: '2026-09-02',
          closedOn: '2026-12-24',
          ...believed(daysAgo(100))
        }
      ]
    } satisfies Partial<ClientFacts>)
  })

  test('hold what was said, what we think of it, and the figures', async () => {
    const { book, factsOf } = await openBook()
    const acme = await book.client('Acme')
    const kim = await book.contact(acme, 'Kim')
    const mia = await book.teammate('Mia')
    await book.feedback(acme, 'complaint', {
      receivedAt: daysAgo(5) + 3,
      recordedAt: daysAgo(4),
      contactId: kim,
      severity: 'critical',
      about: 'delivery',
      text: 'Late again',
      respondBy: daysAgo(4) + 1,
      respondedAt: daysAgo(3) + 2,
      resolveBy: daysAgo(2) + 3,
      resolvedAt: daysAgo(1) + 4
    })
    await book.judgement(acme, 'pulse', { pulse: 2, note: 'Shaky', byId: mia, madeAt: daysAgo(6) })
    await book.judgement(acme, 'health', { service: 4, trust: 1, madeAt: daysAgo(7) })
    await book.judgement(acme, 'override', {
      level: 'at risk',
      note: 'Merger',
      expiresOn: '2027-01-01',
      madeAt: daysAgo(8)
    })
    await book.metric(acme, 'revenue', '2026-10', '1234567890123.45', { currency: 'CHF' })
    expect(await factsOf('acme')).toMatchObject({
      feedback: [
        {
          kind: 'complaint',
          receivedAt: daysAgo(5) + 3,
          contactId: kim,
          score: null,
          severity: 'critical',
          about: 'delivery',
          respondBy: daysAgo(4) + 1,
          respondedAt: daysAgo(3) + 2,
          resolveBy: daysAgo(2) + 3,
          resolvedAt: daysAgo(1) + 4,
          ...believed(daysAgo(4))
        }
      ],
      pulses: [
        {
          pulse: 2,
          note: 'Shaky',
          by: { id: mia, name: 'Mia' },
          madeAt: daysAgo(6),
          ...believed(daysAgo(6))
        }
      ],
      healthChecks: [{ service: 4, engagement: null, trust: 1, madeAt: daysAgo(7), ...believed(daysAgo(7)) }],
      overrides: [
        {
          level: 'at risk',
          reason: 'Merger',
          by: null,
          expiresOn: '2027-01-01',
          madeAt: daysAgo(8),
          ...believed(daysAgo(8))
        }
      ],
      metrics: [
        {
          metric: 'revenue',
          month: 2026 * 12 + 9,
          value: 1234567890123.45,
          currency: 'CHF',
          ...believed(Date.UTC(2026, 9, 1))
        }
      ]
    } satisfies Partial<ClientFacts>)
  })

  test('are none for an unknown name, and of both clients when two answer to it', async () => {
    const { book, facts, factsOf } = await openBook()
    await book.client('Acme GmbH')
    await book.client('ACME, Inc.', { aliases: ['Roadrunner Traps'] })
    expect(await facts.byNameKey(book.workspaceId, 'nobody', NOW)).toEqual([])
    const both = await facts.byNameKey(book.workspaceId, 'acme', NOW)
    expect(both.map((card) => card.facts.client.name).sort()).toEqual(['ACME, Inc.', 'Acme GmbH'])
    expect((await factsOf('roadrunner traps')).client.name).toBe('ACME, Inc.')
  })

  test('are empty lists and nobody for a client with nothing on record', async () => {
    const { book, facts } = await openBook()
    const id = await book.client('New', { addedAt: NOW })
    const card = await facts.byId(book.workspaceId, id, NOW)
    const { client, ...lists } = card?.facts ?? expect.fail('There is no card')
    expect(client).toMatchObject({ owner: null, annualRevenue: null })
    expect(Object.keys(lists)).toHaveLength(11)
    expect(Object.values(lists).flat()).toEqual([])
    expect(card?.latest).toBeNull()
  })

  test('keep an agreed step that the next check-in says nothing of, until it is settled, replaced or 90 days old', async () => {
    const { book, facts } = await openBook()
    const acme = await book.client('Acme')
    const agreed = async () => (await facts.byId(book.workspaceId, acme, NOW))?.agreed?.nextStep ?? null
    await book.touchpoint(acme, { occurredAt: daysAgo(91), nextStep: 'Too old' })
    expect(await agreed()).toBeNull()
    await book.touchpoint(acme, { occurredAt: daysAgo(80), nextStep: 'Of a file' })
    await book.touchpoint(acme, { occurredAt: daysAgo(3), summary: 'Nothing new' })
    expect(await agreed()).toBe('Of a file')
    await book.touchpoint(acme, { occurredAt: daysAgo(2), sourceKey: 't', nextStep: 'Call back' })
    await book.query(
      `insert into action (id, workspace_id, client_id, source_key, recorded_at, action)
       values (gen_random_uuid(), $1, $2, 't:next', $3, 'Call back')`,
      [book.workspaceId, acme, new Date(daysAgo(2)).toISOString()]
    )
    expect(await agreed()).toBe('Call back')
    await book.query(
      "update action set done_on = '2026-11-20' where client_id = $1 and source_key = 't:next'",
      [acme]
    )
    expect(await agreed()).toBeNull()
  })

  test('do not take a meeting that lies ahead for the last conversation', async () => {
    const { book, facts } = await openBook()
    const acme = await book.client('Acme')
    await book.touchpoint(acme, { occurredAt: daysAgo(3), summary: 'Held' })
    await book.touchpoint(acme, { occurredAt: NOW + DAY, recordedAt: daysAgo(2), summary: 'Planned' })
    const card = await facts.byId(book.workspaceId, acme, NOW)
    expect(card?.latest?.summary).toBe('Held')
    expect(card?.facts.touchpoints).toHaveLength(2)
  })

  test('of two check-ins in the same minute, show the one that was logged last', async () => {
    const { book, facts } = await openBook()
    const acme = await book.client('Acme')
    for (const day of [3, 1, 2])
      await book.touchpoint(acme, {
        occurredAt: daysAgo(4),
        recordedAt: daysAgo(day),
        summary: `${day} days ago`
      })
    expect((await facts.byId(book.workspaceId, acme, NOW))?.latest?.summary).toBe('1 days ago')
  })

  test('come with the newest version of the workspace’s policy', async () => {
    const { book, facts } = await openBook()
    const acme = await book.client('Acme')
    const version = async () => (await facts.byId(book.workspaceId, acme, NOW))?.policyVersion
    expect(await version()).toBe(1)
    await book.policyVersion(2, defaultSettings)
    await book.policyVersion(3, defaultSettings)
    expect(await version()).toBe(3)
  })
})
