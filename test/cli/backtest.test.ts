import { PassThrough } from 'node:stream'
import { CommanderError } from 'commander'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backtestCommand } from '../../src/cli/backtest.ts'
import { CliError } from '../../src/cli/cli-context.ts'
import { wilsonInterval } from '../../src/domain/portfolio/wilson.ts'
import { DAY } from '../../src/domain/time.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let book: Book
let drawn: string

beforeEach(async () => {
  opened = await openTestStore()
  book = await createBook(opened.url, { slackTeamId: null })
  drawn = ''
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

async function run(...words: string[]): Promise<string> {
  let printed = ''
  const terminal = new PassThrough()
  terminal.on('data', (chunk) => {
    drawn += String(chunk)
  })
  const cli = {
    withBook: <T>(work: (book: { store: typeof opened.store; url: string }) => Promise<T>) => work(opened),
    slack: async () => null,
    out: (text: string) => {
      printed += text
    },
    terminal,
    now: () => NOW
  }
  const command = backtestCommand(cli)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  await command.parseAsync(words, { from: 'user' })
  return printed
}

const addedAt = Date.parse('2024-01-01T00:00:00Z')

/** A client added in 2024 that we speak with each month until it leaves, or to this day. */
async function spokenWith(name: string, until = NOW): Promise<string> {
  const id = await book.client(name, { addedAt })
  for (let occurredAt = Date.parse('2026-01-15T09:00:00Z'); occurredAt < until; occurredAt += 28 * DAY)
    await book.touchpoint(id, { occurredAt })
  return id
}

/** Three clients that are kept, two that fall silent and leave on 1 June, and one that leaves out of the blue. */
async function smallBook(): Promise<void> {
  for (const name of ['Acme', 'Bolt', 'Cobalt']) await spokenWith(name)
  const silent = Date.parse('2026-02-01T00:00:00Z')
  for (const name of ['Dune', 'Elm']) await book.loss(await spokenWith(name, silent), '2026-06-01')
  await book.loss(await spokenWith('Fable'), '2026-06-01')
}

describe('client-risk backtest', () => {
  test('tells a person how past scores went with losses, and how little that means', async () => {
    await smallBook()
    expect(await run('--from', '2026-04-01', '--to', '2026-06-30')).toBe(`\
Lost within 90 days of a cut-off (4 cut-offs, 30 days apart, 2026-04-01 to 2026-06-30; policy version 1)

Assessments  21 of 6 clients
Lost         9 (3 clients), base rate 42.9 %
AUC          0.833, 95 % interval 0.500 – 1.000 (1 is perfect, 0.5 is chance)
Top tenth    3 of 3 lost: 100.0 %, 2.3 times the base rate

┌──────────┬─────────────┬──────┬─────────┬──────────────────┐
│ Level    │ Assessments │ Lost │    Rate │    95 % interval │
├──────────┼─────────────┼──────┼─────────┼──────────────────┤
│ healthy  │           0 │    0 │       – │                – │
│ watch    │          15 │    3 │  20.0 % │   7.0 % – 45.2 % │
│ at risk  │           6 │    6 │ 100.0 % │ 61.0 % – 100.0 % │
│ critical │           0 │    0 │       – │                – │
└──────────┴─────────────┴──────┴─────────┴──────────────────┘

Only 3 clients were lost. With fewer than 20 these figures mean little.
`)
  })

  test('counts one client as one', async () => {
    await book.loss(await spokenWith('Dune'), '2026-06-01')
    const text = await run('--from', '2026-04-01', '--to', '2026-06-30')
    expect(text).toContain('Assessments  3 of 1 client\n')
    expect(text).toContain('Lost         3 (1 client), base rate 100.0 %')
  })

  test('gives scripts the same as one JSON object', async () => {
    await smallBook()
    const json = JSON.parse(await run('--from', '2026-04-01', '--to', '2026-06-30', '--json'))
    const nobody = { n: 0, lost: 0, rate: null, interval: null }
    expect(json).toEqual({
      horizonDays: 90,
      everyDays: 30,
      policyVersion: 1,
      cutOffs: [
        { on: '2026-04-01', n: 6, lost: 3 },
        { on: '2026-05-01', n: 6, lost: 3 },
        { on: '2026-05-31', n: 6, lost: 3 },
        { on: '2026-06-30', n: 3, lost: 0 }
      ],
      tooRecent: [],
      n: 21,
      clients: 6,
      lost: 9,
      lostClients: 3,
      baseRate: 9 / 21,
      auc: expect.closeTo(7.5 / 9, 12),
      aucInterval: { low: 0.5, high: 1 },
      noAucBecause: null,
      topDecile: { n: 3, lost: 3, precision: 1, lift: expect.closeTo(21 / 9, 12) },
      levels: [
        { level: 'healthy', ...nobody },
        { level: 'watch', n: 15, lost: 3, rate: 0.2, interval: wilsonInterval(3, 15) },
        { level: 'at risk', n: 6, lost: 6, rate: 1, interval: wilsonInterval(6, 6) },
        { level: 'critical', ...nobody }
      ],
      remarks: ['Only 3 clients were lost. With fewer than 20 these figures mean little.']
    })
  })

  test('says that a book imported today knows nothing of the past, and what to do', async () => {
    await book.client('Acme', { addedAt, recordedAt: NOW - 1 })
    const text = await run()
    expect(text).toContain('13 cut-offs, 30 days apart, 2025-08-23 to 2026-08-18')
    expect(text).toContain('nothing was measured')
    expect(text).toContain('client-risk import --history')
    expect(text).not.toContain('AUC')
    const json = JSON.parse(await run('--json'))
    expect(json).toMatchObject({ n: 0, baseRate: null, auc: null, noAucBecause: 'nobody observed' })
  })

  test('says from when on clients were on record, and what can’t be known yet', async () => {
    await book.client('Acme', { addedAt, recordedAt: Date.parse('2026-06-15T00:00:00Z') })
    const text = await run('--from', '2026-05-01', '--to', '2026-11-01')
    expect(text).toContain(
      'At 2 of 4 cut-offs no active client was on record; the first with one is 2026-06-30.'
    )
    expect(text).toContain('3 cut-offs are left out after 2026-07-30')
    expect(text).toContain('Nobody was lost within 90 days, so there is no AUC')
  })

  test('draws its progress on a terminal when the book is large', async () => {
    await spokenWith('Acme')
    await run('--from', '2026-04-01', '--to', '2026-04-01')
    expect(drawn).toBe('')
    await book.query(
      `WITH added AS (
        INSERT INTO client SELECT gen_random_uuid(), $1, $2, $2 FROM generate_series(1, 1000) RETURNING id
      )
      INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier)
      SELECT gen_random_uuid(), $1, id, $2, id::text, id::text, 'B' FROM added`,
      [book.workspaceId, new Date(addedAt)]
    )
    await run('--from', '2026-04-01', '--to', '2026-04-01')
    expect(drawn).toContain('Assessed')
  })

  test('refuses what it can’t answer, with a word on what it can', async () => {
    await expect(run('--from', '2026-09-01')).rejects.toThrow(
      new CliError(
        'Who will be lost in 90 days is not known yet: the last cut-off with a known outcome is 2026-08-23. Choose an earlier --from and --to, or a shorter --horizon.'
      )
    )
    await expect(run('--from', '2026-04-01', '--to', '2026-03-01')).rejects.toThrow('--to lies before --from')
    await expect(run('--from', '2020-01-01', '--every', '1')).rejects.toThrow('500 are the most')
    for (const wrong of [
      ['--from', '1 April'],
      ['--to', '2026-02-30'],
      ['--horizon', '0'],
      ['--every', '2.5']
    ])
      await expect(run(...wrong)).rejects.toThrow(CommanderError)
  })
})
