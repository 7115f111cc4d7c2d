import { randomInt } from 'node:crypto'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { blockId, fieldId } from '../../src/slack/form/field-ids.ts'
import { FORMS } from '../../src/slack/ids.ts'
import { interaction, SIGNING_SECRET, signed } from '../blackbox/signed.ts'
import { fillNamedBook } from './named-book.ts'
import { npmStart, startProgram } from './process.ts'
import { median, quantile } from './quantile.ts'
import type { Row } from './table.ts'

const CLIENTS = 100_000
const TYPISTS = 10
const ROUNDS = 20
/** Milliseconds: half of what Slack waits for. */
const AIM = 1_500

/** What to choose from in forms, on a book of 100,000 clients, with ten people typing at once; against reading all names once. */
export async function benchOptions(databaseUrl: string): Promise<Row[]> {
  const slack = await createSandbox({ manifest: 'manifest.yml', signingSecret: SIGNING_SECRET })
  await fillNamedBook(databaseUrl, CLIENTS, 2 * CLIENTS, slack.teamId)
  const bot = startProgram(npmStart(), {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: '0'
  })
  try {
    const [, port = ''] = await bot.line(/"port":(\d+).*ready/)
    const { names, ids } = await someClients(databaseUrl)
    const ask = asking(`http://127.0.0.1:${port}/slack/events`, slack.teamId)
    const client = { action_id: fieldId(FORMS.checkin, 'client'), block_id: fieldId(FORMS.checkin, 'client') }
    const contactsField = fieldId(FORMS.checkin, 'contacts')
    const contacts = (at: number) => ({
      action_id: contactsField,
      block_id: blockId(contactsField, { isOfClient: true }, ids[at] ?? '')
    })
    const typed: [string, (at: number) => Promise<number>][] = [
      ['nothing typed', () => ask(client, '')],
      ['one letter', (at) => ask(client, names[at]?.slice(0, 1) ?? '')],
      ['three letters', (at) => ask(client, names[at]?.slice(0, 3) ?? '')],
      ['a whole name', (at) => ask(client, names[at] ?? '')],
      ['a name with two letters swapped', (at) => ask(client, swapped(names[at] ?? ''))],
      ['people of a client', (at) => ask(contacts(at), 'con')]
    ]
    const reading = await copyOfNames(databaseUrl)
    const rows: Row[] = []
    for (const [what, request] of typed) {
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round++)
        times.push(
          ...(await Promise.all(Array.from({ length: TYPISTS }, () => request(randomInt(names.length)))))
        )
      // The first rounds open connections and plan statements.
      const counted = times.slice(times.length / 2)
      const slowest = Math.max(...counted)
      rows.push({
        what: `choices for ten at once, ${what}: slowest (median)`,
        ours: `${slowest.toFixed(0)} ms (${median(counted).toFixed(0)} ms)`,
        other: `${reading.toFixed(0)} ms by COPY of all names`,
        ratio: (slowest / reading).toFixed(1),
        aim: `under ${AIM / 1000} s`,
        isMet: slowest < AIM
      })
    }
    const megabytes = bot.residentMegabytes()
    const isMet = megabytes < 300
    rows.push({
      what: 'resident memory of the bot after that',
      ours: `${megabytes.toFixed(0)} MB`,
      aim: 'under 300 MB',
      isMet
    })
    return rows
  } finally {
    await bot.stop()
    await slack.close()
  }
}

/** Sends what somebody types; the milliseconds to the answer, which is never empty. */
function asking(url: string, teamId: string) {
  return async (field: { action_id: string; block_id: string }, value: string): Promise<number> => {
    const who = { teamId, userId: `UBENCH${1 + randomInt(300)}` }
    const view = { type: 'modal', id: 'V1', callback_id: FORMS.checkin, state: { values: {} } }
    const body = interaction(who, { type: 'block_suggestion', ...field, value, view })
    const began = performance.now()
    const answer = await signed(url, body)
    const { options } = (await answer.json()) as { options?: unknown[] }
    if (!options?.length)
      throw new Error(`Nothing was offered for "${value}": the figures would mean nothing`)
    return performance.now() - began
  }
}

/** Names and ids of clients from anywhere in the book. */
async function someClients(url: string): Promise<{ names: string[]; ids: string[] }> {
  const { rows } = await query<{ name: string; id: string }>(
    url,
    'SELECT name, client_id AS id FROM client_version ORDER BY random() LIMIT 500'
  )
  return { names: rows.map(({ name }) => name), ids: rows.map(({ id }) => id) }
}

/** The median of five readings of every name, in milliseconds. */
async function copyOfNames(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const times: number[] = []
  for (let reading = 0; reading < 5; reading++) {
    const began = performance.now()
    const stream = client.query(copyTo('COPY (SELECT client_id, key FROM client_name) TO STDOUT'))
    stream.resume()
    await finished(stream)
    times.push(performance.now() - began)
  }
  await client.end()
  return quantile(times, 0.5)
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query<Row>(sql)
  } finally {
    await client.end()
  }
}

/** The third and fourth letters change places. */
const swapped = (name: string) => `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`
