import { beforeEach, describe, expect, test } from 'vitest'
import { explainCommand } from '../../src/cli/explain.ts'
import { historyCommand } from '../../src/cli/history.ts'
import { DAY } from '../../src/domain/time.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'
import { daysAgo, NOW } from '../support/facts.ts'

let line: CommandLine
beforeEach(async () => {
  line = await useCommandLine()
  const acme = await line.book.client('Acme Corp', { addedAt: daysAgo(400) })
  const carla = await line.book.contact(acme, 'Carla Ruiz', {
    isExecutive: true,
    role: 'signatory',
    addedAt: daysAgo(400)
  })
  await line.book.touchpoint(acme, { occurredAt: daysAgo(90), contactIds: [carla] })
})

describe('client-risk history', () => {
  const history = (...words: string[]) => line.run(historyCommand, ...words)

  test('keeps today once, and past days as things were known then', async () => {
    expect(await history('record')).toBe('2026-11-22: 1 clients assessed, 1 snapshots new\n')
    expect(await history('record')).toBe('2026-11-22: 1 clients assessed, 0 snapshots new\n')
    expect(await history('record', '--from', '2026-11-20')).toBe(
      '2026-11-20: 1 clients assessed, 1 snapshots new\n' +
        '2026-11-21: 1 clients assessed, 1 snapshots new\n' +
        '2026-11-22: 1 clients assessed, 0 snapshots new\n'
    )
    expect(await history('record', '--from', '2025-01-01', '--to', '2025-01-01')).toBe(
      '2025-01-01: 0 clients assessed, 0 snapshots new\n'
    )
  })

  test('shows a client’s days and when its level changed', async () => {
    await history('record', '--from', '2026-10-01')
    const text = await history('show', 'acme', 'corp', '--from', '2026-10-01')
    expect(text).toMatch(/2026-10-01 .* watch .* People on both sides/)
    expect(text).toMatch(/2026-11-22 .* at risk .* Check-ins with the client/)
    expect(text).toMatch(/^2026-1\d-\d\d {2}Acme Corp: watch → at risk \(compared with 2026-1\d-\d\d\)$/m)
    const { snapshots, transitions } = JSON.parse(await history('show', 'acme corp', '--json'))
    expect(snapshots).toHaveLength(53)
    expect(snapshots.at(-1)).toMatchObject({
      day: '2026-11-22',
      asOf: new Date(NOW).toISOString(),
      policyVersion: 1,
      level: 'at risk'
    })
    expect(await history('changes', '--json')).toBe(`${JSON.stringify(transitions[0])}\n`)
  })

  test('says that nothing changed, and what is wrong with the days asked for', async () => {
    expect(await history('changes')).toBe('No level changed in that time.\n')
    expect(await history('show', 'acme corp')).toBe('Acme Corp has no snapshots in that time.\n')
    await expect(history('record', '--to', '2026-11-23')).rejects.toThrow('lies in the future')
    await expect(history('changes', '--from', '2026-11-22', '--to', '2026-11-21')).rejects.toThrow(
      'later than'
    )
    for (const date of ['1969-12-31', '2101-01-01', '0001-01-01', '+123456-01-01'])
      await expect(history('changes', '--from', date)).rejects.toThrow('from 1970 to 2100')
    await expect(history('record', '--from', '2000-01-01')).rejects.toThrow('at most 3700 days')
    await expect(history('changes', '--from', 'monday')).rejects.toThrow('write 2026-03-31')
  })
})

describe('client-risk explain', () => {
  const explain = (...words: string[]) => line.run(explainCommand, ...words)

  test('tells what changed since a date and what would bring the score down', async () => {
    const text = await explain('acme', '--since', '2026-10-01')
    const [now, before, heading, first] = text.split('\n')
    expect(now).toBe('Acme Corp: at risk, 62 of 100')
    expect(before).toMatch(/^On 1 Oct 2026: watch, \d+ of 100$/)
    expect(heading).toBe('What changed, and what each change alone did to the score:')
    expect(first).toMatch(/^ +\+\d+\.\d {2}Last check-in 90 days ago/)
    expect(text).toMatch(/^ +−\d+\.\d {2}A check-in with Carla Ruiz \(signatory\) → watch$/m)
  })

  test('compares with four weeks before unless told, in figures for machines', async () => {
    const told = JSON.parse(await explain('acme', '--json'))
    expect(told.since).toBe(new Date(NOW - 28 * DAY).toISOString())
    expect(told.now.score - told.before.score).toBeGreaterThan(10)
    expect(told.changes[0]).toMatchObject({ signal: 'engagement.silence', after: 1 })
    expect(told.changes[0].effect).toBeGreaterThan(5)
    const [remedy] = told.remedies.each
    expect(remedy.score - remedy.change).toBeCloseTo(told.now.score, 8)
  })

  test('says that a client was not on record yet, or is lost', async () => {
    expect(await explain('acme', '--since', '2020-01-01')).toContain('On 1 Jan 2020: not on record yet')
    const gone = await line.book.client('Gone')
    await line.book.loss(gone, '2026-10-01')
    expect(await explain('gone')).toBe('Gone: lost since 2026-10-01, so it is not scored\n')
    await expect(explain('acme', '--since', '2026-12-01')).rejects.toThrow('must be earlier')
  })
})
