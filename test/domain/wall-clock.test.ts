import { describe, expect, test } from 'vitest'
import { firstShown, shownAt } from '../../src/domain/wall-clock.ts'

const shown = (instant: string, zone: string) => new Date(shownAt(Date.parse(instant), zone)).toISOString()
const first = (local: string, zone: string) =>
  new Date(firstShown(Date.parse(`${local}Z`), zone)).toISOString()

describe('clocks on the wall', () => {
  test('show the time of their zone', () => {
    expect(shown('2026-11-20T20:30:00Z', 'Asia/Kathmandu')).toBe('2026-11-21T02:15:00.000Z')
    expect(shown('2026-11-20T20:30:00Z', 'America/New_York')).toBe('2026-11-20T15:30:00.000Z')
  })

  test('first show a time that comes twice before they go back', () => {
    expect(first('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(first('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z')
  })

  test('go past a time that they leave out when they change', () => {
    expect(first('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z')
    expect(first('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z')
    expect(first('2026-09-06T00:00', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
  })
})
