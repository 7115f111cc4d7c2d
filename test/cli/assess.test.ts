import { beforeEach, describe, expect, test } from 'vitest'
import { assessCommand } from '../../src/cli/assess.ts'
import { CliError } from '../../src/cli/cli-context.ts'
import { DAY } from '../../src/domain/time.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'
import { NOW } from '../support/facts.ts'

describe('client-risk assess', () => {
  let line: CommandLine
  beforeEach(async () => {
    line = await useCommandLine()
  })
  const run = (...words: string[]) => line.run(assessCommand, ...words)

  /** The first worked example: tier B, last spoken with the one executive 60 days ago. */
  const acme = async () => {
    const addedAt = NOW - 400 * DAY
    const id = await line.book.client('Acme Corp', {
      addedAt,
      annualRevenue: { amount: '120000.00', currency: 'EUR' }
    })
    const carla = await line.book.contact(id, 'Carla Ruiz', { isExecutive: true, role: 'signatory', addedAt })
    const dana = await line.book.teammate('Dana Reyes')
    await line.book.touchpoint(id, { occurredAt: NOW - 60 * DAY, contactIds: [carla], teammateIds: [dana] })
  }

  test('prints one JSON object with every key that scripts rely on', async () => {
    await acme()
    const json = JSON.parse(await run('acme', 'corp', '--json'))
    expect(Object.keys(json)).toEqual([
      'client',
      'asOf',
      'score',
      'level',
      'computedLevel',
      'floor',
      'override',
      'drivers',
      'unknown',
      'inputs',
      'projection',
      'exposure',
      'policyVersion'
    ])
    expect(json).toMatchObject({
      client: 'Acme Corp',
      asOf: new Date(NOW).toISOString(),
      level: 'watch',
      inputs: { present: 3, of: 7, oldestDays: 60 },
      projection: { level: 'at risk' },
      exposure: { amount: '36300.00', currency: 'EUR' }
    })
    expect(json.score).toBeCloseTo(30.25, 10)
    expect(json.drivers[0]).toMatchObject({ signal: 'engagement.silence', severity: 0.5, weight: 0.45 })
    expect(json.drivers[0].points).toBeCloseTo(21.403, 4)
  })

  test('judges at an instant of the past, from what was known then', async () => {
    await acme()
    const asOf = new Date(NOW - 60 * DAY).toISOString()
    const json = JSON.parse(await run('acme', '--as-of', asOf, '--json'))
    expect(json.asOf).toBe(asOf)
    expect(json.drivers.map(({ signal }: { signal: string }) => signal)).toEqual(['relationship.thin'])
  })

  test('tells a person the same in words', async () => {
    await acme()
    const text = await run('acme')
    expect(text).toContain('Acme Corp: watch')
    expect(text).toContain('30 of 100')
    expect(text).toMatch(/21\.4 {2}Last check-in 60 days ago/)
    expect(text).toContain('Next step:')
  })

  test('says which client may be meant, and what is wrong with an instant', async () => {
    await acme()
    await expect(run('acmee')).rejects.toThrow(
      new CliError('No client is called "acmee". Did you mean Acme Corp?', 1)
    )
    await expect(run('acme', '--as-of', 'yesterday')).rejects.toThrow('write 2026-03-31')
  })

  test('tells of every client that has a score, a JSON object a line', async () => {
    await acme()
    await line.book.client('Quiet', { addedAt: NOW - 400 * DAY, recordedAt: NOW - 400 * DAY })
    const gone = await line.book.client('Gone')
    await line.book.loss(gone, '2026-10-01')
    const objects = (await run('--all', '--json'))
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    const one = JSON.parse(await run('acme', 'corp', '--json'))
    expect(objects.map(({ client }) => client).sort()).toEqual(['Acme Corp', 'Quiet'])
    expect(objects.find(({ client }) => client === 'Acme Corp')).toEqual(one)
  })

  test('tells a person of all clients, the riskiest first', async () => {
    expect(await run('--all')).toBe('No client on record has a score.\n')
    await acme()
    await line.book.client('Quiet', { addedAt: NOW - 400 * DAY, recordedAt: NOW - 400 * DAY })
    const [first, second, ...rest] = (await run('--all')).split('\n')
    expect(first).toMatch(/^at risk {3}56 {2}Quiet – No check-in since the client was added 400 days ago/)
    expect(second).toMatch(/^watch {5}30 {2}Acme Corp – Last check-in 60 days ago/)
    expect(rest).toEqual([''])
  })

  test('asks for one client or all, never both or neither', async () => {
    await expect(run()).rejects.toThrow('write --all')
    await expect(run('acme', '--all')).rejects.toThrow('write --all')
  })
})
