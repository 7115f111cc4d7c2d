import { beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '../../src/domain/time.ts'
import type { Portfolio } from '../../src/usecases/portfolio-ports.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let portfolio: Portfolio
let book: Book

beforeEach(async () => {
  ;({
    book,
    store: { portfolio }
  } = await useBook({ timeZone: 'Europe/Berlin' }))
})

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const clients = (knownAt = NOW) => portfolio.clients(book.workspaceId, knownAt, daysAgo(365))

describe('the clients of a whole book', () => {
  test('come with what they bring now and brought then, and who looks after them', async () => {
    const mia = await book.teammate('Mia', { slackUserId: 'U1' })
    const tom = await book.teammate('Tom', { isActive: false })
    const acme = await book.client('Acme', {
      addedAt: daysAgo(800) + 7,
      retiredAt: daysAgo(50),
      annualRevenue: eur('100.10'),
      ownerId: tom
    })
    await book.clientVersion(acme, 'Acme Group', {
      recordedAt: daysAgo(50),
      annualRevenue: { amount: '9007199254740993.10', currency: 'USD' },
      segment: 'Retail',
      industry: 'Shoes',
      ownerId: mia,
      archivedAt: daysAgo(1) + 1
    })
    expect(await clients()).toEqual([
      {
        id: acme,
        name: 'Acme Group',
        segment: 'Retail',
        industry: 'Shoes',
        addedAt: daysAgo(800) + 7,
        archivedAt: daysAgo(1) + 1,
        revenueThen: eur('100.10'),
        revenueNow: { amount: '9007199254740993.10', currency: 'USD' },
        hasActiveOwner: true,
        lastTouchpointAt: null,
        lastLoggedAt: null
      }
    ])
    expect(await clients(daysAgo(51))).toMatchObject([
      { name: 'Acme', revenueNow: eur('100.10'), segment: null, hasActiveOwner: false, archivedAt: null }
    ])
  })

  test('come with the last conversation and the last entry of any kind, as known then', async () => {
    const acme = await book.client('Acme')
    await book.touchpoint(acme, { occurredAt: daysAgo(40) + 3, recordedAt: daysAgo(39) })
    await book.touchpoint(acme, { occurredAt: NOW + DAY, recordedAt: daysAgo(30) })
    await book.touchpoint(acme, { occurredAt: daysAgo(5), recordedAt: daysAgo(5), retiredAt: daysAgo(4) })
    await book.judgement(acme, 'pulse', { madeAt: daysAgo(20), pulse: 4 })
    await book.feedback(acme, 'praise', { receivedAt: daysAgo(25) })
    await book.risk(acme, 'Budget', { recordedAt: daysAgo(22) })
    await book.commitment(acme, 'Plan', { recordedAt: daysAgo(21) })
    const [now] = await clients()
    expect(now).toMatchObject({ lastTouchpointAt: daysAgo(40) + 3, lastLoggedAt: daysAgo(20) })
    const [earlier] = await clients(daysAgo(24))
    expect(earlier).toMatchObject({ lastTouchpointAt: daysAgo(40) + 3, lastLoggedAt: daysAgo(25) })
  })
})

describe('the feedback of a whole book', () => {
  test('is what was believed then, received from one instant to the other, with every clock', async () => {
    const acme = await book.client('Acme')
    const kim = await book.contact(acme, 'Kim')
    const complaint = {
      receivedAt: daysAgo(9) + 1,
      contactId: kim,
      severity: 'high',
      about: 'delivery',
      respondBy: daysAgo(8) + 2,
      respondedAt: daysAgo(8) + 3,
      resolveBy: daysAgo(7) + 4,
      resolvedAt: daysAgo(7) + 5,
      toldClientAt: daysAgo(6) + 6
    } as const
    await book.feedback(acme, 'complaint', complaint)
    await book.feedback(acme, 'nps', { receivedAt: daysAgo(366), score: 9 })
    await book.feedback(acme, 'nps', { receivedAt: daysAgo(3), score: 9, retiredAt: daysAgo(2) })
    await book.feedback(acme, 'nps', { receivedAt: NOW + 1, recordedAt: daysAgo(1), score: 9 })
    const feedback = await portfolio.feedback(book.workspaceId, NOW, daysAgo(365))
    expect(feedback).toMatchObject([{ clientId: acme, kind: 'complaint', score: null, ...complaint }])
    const earlier = await portfolio.feedback(book.workspaceId, daysAgo(2) - 1, daysAgo(5))
    expect(earlier).toMatchObject([{ kind: 'nps', score: 9, contactId: null, respondBy: null }])
  })
})

describe('the revenue of lost clients', () => {
  test('is what was believed when the day of the loss began, else what became known later', async () => {
    const acme = await book.client('Acme', {
      addedAt: daysAgo(300),
      // 22:59 UTC is 23:59 in Berlin: the last minute before the day of the loss.
      retiredAt: Date.parse('2026-10-31T22:59:00Z'),
      annualRevenue: eur('500.00')
    })
    await book.clientVersion(acme, 'Acme', {
      recordedAt: Date.parse('2026-10-31T22:59:00Z'),
      retiredAt: Date.parse('2026-10-31T23:01:00Z'),
      annualRevenue: eur('400.00')
    })
    await book.clientVersion(acme, 'Acme', {
      recordedAt: Date.parse('2026-10-31T23:01:00Z'),
      annualRevenue: eur('0.00')
    })
    const late = await book.client('Late', { addedAt: daysAgo(3), annualRevenue: eur('7.00') })
    const unknown = await book.client('Unknown')
    await book.loss(acme, '2026-11-01')
    await book.loss(late, '2026-01-01')
    await book.loss(unknown, '2026-01-01')
    const revenue = await portfolio.lostRevenue(book.workspaceId, NOW)
    expect(revenue).toHaveLength(2)
    expect(revenue).toContainEqual({ clientId: acme, lostOn: '2026-11-01', revenue: eur('400.00') })
    expect(revenue).toContainEqual({ clientId: late, lostOn: '2026-01-01', revenue: eur('7.00') })
  })
})
