import { expect, test } from 'vitest'
import { outcomesFrom } from '../../../src/domain/backtest/outcomes.ts'
import { dayNumber } from '../../../src/domain/calendar.ts'

const loss = (clientId: string, lostOn: string, wonBackOn: string | null = null) => ({
  clientId,
  lostOn,
  wonBackOn
})
const outcomes = outcomesFrom([
  loss('acme', '2026-03-31'),
  loss('back', '2026-01-10', '2026-02-10'),
  loss('back', '2026-05-01')
])
const isLostOn = (client: string, date: string) => outcomes.isLostOn(client, dayNumber(date))
const isLostWithin90 = (client: string, date: string) => outcomes.isLostWithin(client, dayNumber(date), 90)

test('a client is lost from the day it left, and no longer from the day it was won back', () => {
  expect(isLostOn('acme', '2026-03-30')).toBe(false)
  expect(isLostOn('acme', '2026-03-31')).toBe(true)
  expect(isLostOn('acme', '2030-01-01')).toBe(true)
  expect(isLostOn('back', '2026-02-09')).toBe(true)
  expect(isLostOn('back', '2026-02-10')).toBe(false)
  expect(isLostOn('nobody', '2026-03-31')).toBe(false)
})

test('a loss counts from the day after the cut-off through the last day of the horizon', () => {
  expect(isLostWithin90('acme', '2025-12-30')).toBe(false)
  expect(isLostWithin90('acme', '2025-12-31')).toBe(true)
  expect(isLostWithin90('acme', '2026-03-30')).toBe(true)
  expect(isLostWithin90('acme', '2026-03-31')).toBe(false)
})

test('a client that was lost twice counts both times, and coming back within the horizon undoes nothing', () => {
  expect(isLostWithin90('back', '2026-01-01')).toBe(true)
  expect(isLostWithin90('back', '2026-01-20')).toBe(false)
  expect(isLostWithin90('back', '2026-02-15')).toBe(true)
})
