import { describe, expect, test } from 'vitest'
import { wasBelieved } from '../../../src/domain/clients/believed.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { openBook } from './opened-book.ts'

describe('facts as known at an instant', () => {
  test('do not know a client before it was recorded', async () => {
    const { book, facts, factsOf } = await openBook()
    const acme = await book.client('Acme', { recordedAt: daysAgo(10), addedAt: daysAgo(500) })
    expect(await facts.byNameKey(book.workspaceId, 'acme', daysAgo(10) - 1)).toEqual([])
    expect(await facts.byId(book.workspaceId, acme, daysAgo(11))).toBeNull()
    expect((await factsOf('acme', daysAgo(10))).client.addedAt).toBe(daysAgo(500))
  })

  test('show the version of client and contact that was believed then', async () => {
    const { book, factsOf } = await openBook()
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
    const { book, facts } = await openBook()
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
    const { book, factsOf } = await openBook()
    const acme = await book.client('Acme')
    const versions = [
      { value: 0, retiredAt: daysAgo(29) },
      { value: 1, recordedAt: daysAgo(29), retiredAt: daysAgo(27) },
      { value: 2, recordedAt: daysAgo(27) }
    ]
    for (const { value, ...when } of versions) {
      const entry = { sourceKey: 'file:1', ...when }
      await book.touchpoint(acme, { ...entry, occurredAt: daysAgo(100), sentiment: value === 0 ? 0 : 1 })
      await book.feedback(acme, 'nps', { ...entry, receivedAt: daysAgo(100), score: value })
      await book.judgement(acme, 'pulse', { ...entry, madeAt: daysAgo(100), pulse: value })
      await book.commitment(acme, String(value), entry)
      await book.risk(acme, String(value), entry)
      await book.contract(acme, `2027-01-0${value + 1}`, entry)
      await book.loss(acme, `2020-01-0${value + 1}`, { ...entry, wonBackOn: '2020-02-01' })
      await book.metric(acme, 'tickets', '2026-08', value, when)
    }
    const facts = await factsOf('acme')
    expect(facts.feedback.map(({ score }) => score).sort()).toEqual([1, 2])
    expect(facts.pulses.map(({ pulse }) => pulse).sort()).toEqual([1, 2])
    expect(facts.commitments.map(({ commitment }) => commitment).sort()).toEqual(['1', '2'])
    expect(facts.risks.map(({ risk }) => risk).sort()).toEqual(['1', '2'])
    expect(facts.contracts.map(({ endsOn }) => endsOn).sort()).toEqual(['2027-01-02', '2027-01-03'])
    expect(facts.losses.map(({ lostOn }) => lostOn).sort()).toEqual(['2020-01-02', '2020-01-03'])
    expect(facts.metrics.map(({ value }) => value).sort()).toEqual([1, 2])
    expect(facts.touchpoints.map(({ sentiment }) => sentiment)).toEqual([1, 1])
  })

  test('are not seen before they were recorded', async () => {
    const { book, factsOf } = await openBook()
    const acme = await book.client('Acme')
    const when = { recordedAt: daysAgo(5) }
    await book.contract(acme, '2027-01-01', when)
    await book.loss(acme, '2020-11-20', { wonBackOn: '2020-12-01', ...when })
    await book.touchpoint(acme, { occurredAt: daysAgo(50), ...when })
    await book.feedback(acme, 'praise', { receivedAt: daysAgo(50), ...when })
    await book.judgement(acme, 'pulse', { pulse: 3, madeAt: daysAgo(50), ...when })
    await book.commitment(acme, 'A dashboard', when)
    await book.risk(acme, 'A merger', when)
    await book.metric(acme, 'usage', '2026-08', 1, when)
    const counts = async (knownAt: number) =>
      Object.values(await factsOf('acme', knownAt)).flatMap((list) =>
        Array.isArray(list) && list.length > 0 ? [list.length] : []
      )
    expect(await counts(daysAgo(5) - 1)).toEqual([])
    expect(await counts(daysAgo(5))).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(await counts(NOW)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })
})
