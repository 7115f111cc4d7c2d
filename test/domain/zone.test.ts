import { expect, test } from 'vitest'
import { offsetAt } from '../../src/domain/zone.ts'

const HOUR = 3_600_000
const offset = (zone: string, instant: string) => offsetAt(zone, Date.parse(instant)) / HOUR

test('clocks change at the very minute', () => {
  expect(offset('Europe/Berlin', '2026-03-29T00:59:59.999Z')).toBe(1)
  expect(offset('Europe/Berlin', '2026-03-29T01:00:00Z')).toBe(2)
  expect(offset('Australia/Lord_Howe', '2026-04-04T14:59:59Z')).toBe(11)
  expect(offset('Australia/Lord_Howe', '2026-04-04T15:00:00Z')).toBe(10.5)
})

test('a month of other time is not missed', () => {
  expect(offset('Africa/Casablanca', '2026-02-01T00:00:00Z')).toBe(1)
  expect(offset('Africa/Casablanca', '2026-03-01T00:00:00Z')).toBe(0)
  expect(offset('Africa/Casablanca', '2026-04-15T00:00:00Z')).toBe(1)
})

test('instants before 1970 have an offset too', () => {
  expect(offset('Europe/Berlin', '1969-07-20T20:17:00Z')).toBe(1)
})

test('an unknown zone is refused with a remedy', () => {
  expect(() => offsetAt('Berlin', 0)).toThrow(
    'Unknown time zone "Berlin": use an IANA name such as Europe/Berlin'
  )
})
