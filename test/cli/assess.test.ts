import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assessCommand } from '../../src/cli/assess.ts'
import { type Cli, CliError } from '../../src/cli/cli-context.ts'
import { DAY } from '../../src/domain/time.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { type Book, createBook } from '../support/book.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { NOW } from '../support/facts.ts'

describe('client-risk assess', () => {
  let database: TestDatabase
  let store: Store
  let book: Book
  let printed: string

  beforeEach(async () => {
    database = await createDatabase()
    store = await openStore({ url: database.url, log: { info: () => undefined, warn: () => undefined } })
    book = await createBook(database.url, { slackTeamId: null })
    printed = ''
  })
  afterEach(async () => {
    await book.close()
    await store.close()
    await database.drop()
  })

  const run = async (...words: string[]) => {
    const cli: Cli = {
      withBook: (work) => work({ store, url: database.url }),
      out: (text) => {
        printed += text
      },
      terminal: null,
      now: () => NOW
    }
    await assessCommand(cli).parseAsync(words, { from: 'user' })
    return printed
  }

  /** The first worked example: tier B, last spoken with the one executive 60 days ago. */
  const acme = async () => {
    const addedAt = NOW - 400 * DAY
    const id = await book.client('Acme Corp', {
      addedAt,
      annualRevenue: { amount: '120000.00', currency: 'EUR' }
    })
    const carla = await book.contact(id, 'Carla Ruiz', { isExecutive: true, role: 'signatory', addedAt })
    const dana = await book.teammate('Dana Reyes')
    await book.touchpoint(id, { occurredAt: NOW - 60 * DAY, contactIds: [carla], teammateIds: [dana] })
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
})
