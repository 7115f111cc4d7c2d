import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cli, CliError } from '../../src/cli/cli-context.ts'
import { exportCommand } from '../../src/cli/export.ts'
import { importCommand } from '../../src/cli/import.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { NOW } from '../support/imported-book.ts'

let database: TestDatabase
let store: Store
let folder: string
let printed: string
let drawn: string
let cli: Cli

beforeEach(async () => {
  database = await createDatabase()
  const log = { info: () => undefined, warn: () => undefined }
  store = await openStore({ url: database.url, log })
  folder = await mkdtemp(join(tmpdir(), 'client-risk-cli-'))
  printed = ''
  drawn = ''
  const print = (text: string) => {
    printed += text
  }
  cli = {
    withBook: (work) => work({ store, url: database.url }),
    slack: async () => null,
    out: print,
    now: () => NOW,
    terminal: null
  }
})
afterEach(async () => {
  await store.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
/** Runs a command; the exit code and the complaint that the shell would see. */
const run = async (command: (cli: Cli) => ReturnType<typeof importCommand>, ...words: string[]) => {
  try {
    await command(cli).parseAsync(words, { from: 'user' })
    return { code: 0, complaint: '' }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return { code: error.exitCode, complaint: error.message }
  }
}

test('a book is imported before any Slack workspace connects, summarised a file a line', async () => {
  const clients = await file('clients.csv', 'Customer,ARR,Colour\nAcme,100,red\nBolt,200,blue\n')
  expect(await run(importCommand, clients, '--currency', 'CHF', '--time-zone', 'Europe/Zurich')).toEqual({
    code: 0,
    complaint: ''
  })
  expect(printed).toMatch(/clients\.csv\s*│ clients │\s+2 │\s+2 │\s+0 │\s+0 │\s+0 │/)
  expect(printed).toContain('columns not used: Colour')
  const [workspace] = await store.directory.workspaces()
  expect(workspace).toMatchObject({ slackTeamId: null, timeZone: 'Europe/Zurich', currency: 'CHF' })
})

test('refused rows are shown with line and reason, all of them written to a file, and the exit code is 1', async () => {
  const bad = Array.from({ length: 25 }, (_, index) => `Client ${index},not money`).join('\n')
  const clients = await file('clients.csv', `client,annual_revenue\nAcme,100\n${bad}\n`)
  const all = join(folder, 'refused.tsv')
  expect(await run(importCommand, clients, '--refused', all)).toEqual({
    code: 1,
    complaint: '25 rows were refused; everything else was taken.'
  })
  expect(printed).toContain('clients.csv, line 3: annual_revenue: "not money" is not an amount')
  expect(printed).toContain('… and 5 more; --refused FILE writes all of them')
  expect((await readFile(all, 'utf8')).trim().split('\n')).toHaveLength(25)
})

test('refused rows are shown in the order of their lines, also one that waited for a successor', async () => {
  const clients = await file('clients.csv', 'client\nAcme\n')
  const people = await file(
    'people.csv',
    'client,contact,left_on,successor\nAcme,Ann,2025-01-01,Nobody\nAcne,Bob,,\nAcme,Cleo,never,\n'
  )
  await run(importCommand, clients, people)
  const shown = [...printed.matchAll(/people\.csv, line (\d)/g)].map(([, line]) => line)
  expect(shown).toEqual(['2', '3', '4'])
})

test('a file that is none of ours is said to be so, and the exit code is 1', async () => {
  const deals = await file('deals.csv', 'Id,Name,StageName,CloseDate\n1,x,Won,2025-01-01\n')
  expect(await run(importCommand, deals)).toEqual({
    code: 1,
    complaint: '1 file was not read; everything else was taken.'
  })
  expect(printed).toContain('not recognised: looks like opportunities; nothing read')
})

test('a dry run says that nothing was kept', async () => {
  const clients = await file('clients.csv', 'client\nAcme\n')
  await run(importCommand, clients, '--dry-run')
  expect(printed).toContain('This was a dry run: nothing was kept.')
  printed = ''
  await run(importCommand, clients)
  expect(printed).toMatch(/clients │\s+1 │\s+1 │/)
})

test('what was typed wrong is answered with the way to type it, and the exit code is 2', async () => {
  const clients = await file('clients.csv', 'client\nAcme\n')
  const mapping = await file('map.json', '{"Firma": 1}')
  const answers = [
    await run(importCommand, join(folder, 'none.csv')),
    await run(importCommand, folder),
    await run(importCommand, clients, '--currency', 'EURO'),
    await run(importCommand, clients, '--time-zone', 'Berlin'),
    await run(importCommand, clients, '--map', 'Firma='),
    await run(importCommand, clients, '--map', mapping),
    await run(importCommand, clients, '--map', join(folder, 'none.json')),
    await run(importCommand, clients, '--workspace', 'T0NONE')
  ]
  expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 2))
  expect(answers.map(({ complaint }) => complaint.replaceAll(folder, ''))).toEqual([
    '/none.csv: there is no such file',
    ' is a folder: name the files in it, for example /*.csv',
    '--currency EURO is not an ISO 4217 code: write EUR, USD, GBP …',
    '--time-zone Berlin is not an IANA name: write Europe/Berlin, America/New_York …',
    '--map "Firma=": write Header=column, for example --map "Firma=client"',
    expect.stringContaining('write a JSON object such as {"Firma": "client"}'),
    '--map /none.json: there is no such file; write Header=column, for example --map "Firma=client", or name a JSON file of such pairs',
    expect.any(String)
  ])
})

test('headers are mapped by a JSON file or one by one', async () => {
  const clients = await file('clients.csv', 'Firma,Branche\nAcme,Stahl\n')
  const mapping = await file('map.json', '{"Firma": "client"}')
  expect(await run(importCommand, clients, '--map', mapping, '--map', 'Branche=industry')).toMatchObject({
    code: 0
  })
  expect(printed).not.toContain('columns not used')
})

test('a mapping of a header that no file has is told before anything is read', async () => {
  const clients = await file('clients.csv', 'Firma,Branche\nAcme,Stahl\n')
  const people = await file('people.csv', 'Firma,Kontakt\nAcme,Ann\n')
  expect(await run(importCommand, clients, '--map', 'Frima=client')).toEqual({
    code: 2,
    complaint: '--map "Frima=client": no file has a column Frima; there is Firma, Branche'
  })
  expect(await store.directory.workspaces()).toEqual([])
  // One that only some of the files have is meant for those.
  const mapping = ['--map', 'firma=client', '--map', 'Kontakt=contact', '--map', 'Branche=industry']
  expect(await run(importCommand, clients, people, ...mapping)).toMatchObject({ code: 0 })
})

test('a file without line ends is not read, and the others are', async () => {
  const wide = await file('wide.csv', 'client,'.repeat(300_000))
  const clients = await file('clients.csv', 'client\nAcme\n')
  expect(await run(importCommand, wide, clients)).toMatchObject({ code: 1 })
  expect(printed).toContain('wide.csv: the header row has more than 2000 columns')
  expect(printed.length).toBeLessThan(5_000)
})

test('a long file draws a bar on a terminal, and only there', async () => {
  const terminal = new PassThrough()
  terminal.on('data', (piece) => {
    drawn += String(piece)
  })
  const long = Array.from({ length: 4_000 }, (_, index) => `Client ${index},${'x'.repeat(500)}`).join('\n')
  const clients = await file('clients.csv', `client,stage\n${long}\n`)
  await run(importCommand, clients, '--dry-run')
  expect(drawn).toBe('')
  cli = { ...cli, terminal }
  await run(importCommand, clients, '--dry-run')
  expect(drawn).toContain('━')
})

test('export writes one file a kind, or only those asked for', async () => {
  await run(importCommand, await file('clients.csv', 'client,added_on\n=Acme,2024-01-01\n'))
  printed = ''
  await run(exportCommand, join(folder, 'out'))
  const all =
    'clients commitments contacts contracts feedback judgements losses metrics risks touchpoints'.split(' ')
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(all.map((kind) => `${kind}.csv`))
  expect(printed).toContain('clients.csv: 1 row\n')
  expect(await readFile(join(folder, 'out', 'clients.csv'), 'utf8')).toContain("\r\n'=Acme,,,,B,")
  for (const [name, ...kinds] of [
    ['some', '--kind', 'clients', '--kind', 'losses'],
    ['commas', '--kind', 'clients,losses']
  ] as const) {
    await run(exportCommand, ...kinds, join(folder, name))
    await run(exportCommand, join(folder, `${name}-first`), ...kinds)
    for (const written of [name, `${name}-first`])
      expect((await readdir(join(folder, written))).sort()).toEqual(['clients.csv', 'losses.csv'])
  }
})

test('export says when a file is in the way', async () => {
  const path = await file('clients.csv', 'client\nAcme\n')
  await run(importCommand, path)
  for (const target of [path, join(path, 'deeper')])
    expect(await run(exportCommand, target)).toEqual({
      code: 2,
      complaint: `${target}: there is a file in the way; name a folder to write to`
    })
})

test('an empty database has nothing to export, and says what to do', async () => {
  expect(await run(exportCommand, join(folder, 'out'))).toEqual({
    code: 2,
    complaint: expect.stringContaining('client-risk import')
  })
})
