import { expect, test } from 'vitest'
import { DAY } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { openBook } from './opened-book.ts'

test('of conversations of years ago only the last one with the same people is read', async () => {
  const { book, factsOf } = await openBook()
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

test('a complaint is read until long after it was resolved, other feedback for 400 days', async () => {
  const { book, factsOf } = await openBook()
  const acme = await book.client('Acme', { addedAt: daysAgo(2000) })
  await book.feedback(acme, 'nps', { score: 9, receivedAt: daysAgo(399) })
  await book.feedback(acme, 'nps', { score: 3, receivedAt: daysAgo(401) })
  await book.feedback(acme, 'request', { receivedAt: daysAgo(500) })
  await book.feedback(acme, 'complaint', { receivedAt: daysAgo(1500) })
  await book.feedback(acme, 'complaint', { receivedAt: daysAgo(1400), resolvedAt: daysAgo(30) })
  await book.feedback(acme, 'complaint', { receivedAt: daysAgo(1300), resolvedAt: daysAgo(410) })
  const { feedback } = await factsOf('acme')
  const ages = feedback.map(({ receivedAt }) => (NOW - receivedAt) / DAY)
  expect(ages.sort((a, b) => a - b)).toEqual([399, 1400, 1500])
})

test('judgements are read for 400 days, and figures of 24 months as of today and as of the trend', async () => {
  const { book, factsOf } = await openBook()
  const acme = await book.client('Acme', { addedAt: daysAgo(2000) })
  for (const days of [399, 401]) await book.judgement(acme, 'pulse', { pulse: 3, madeAt: daysAgo(days) })
  for (const month of ['2024-09', '2024-10', '2024-11', '2026-11'])
    await book.metric(acme, 'tickets', month, 7)
  const { pulses, metrics } = await factsOf('acme')
  expect(pulses.map(({ madeAt }) => (NOW - madeAt) / DAY)).toEqual([399])
  expect(metrics.map(({ month }) => month).sort()).toEqual([2024 * 12 + 9, 2024 * 12 + 10, 2026 * 12 + 10])
})
