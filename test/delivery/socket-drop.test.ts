import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { createBook } from '../support/book.ts'
import { createDatabase } from '../support/database.ts'
import { startRunningBot } from '../support/running-bot.ts'
import { expectAllSaid } from './said.ts'

const MESSAGES = 1_000
/** Eight messages for each: as the bot says one a second to the same person, it takes its time. */
const NAMES = Array.from({ length: 125 }, (_, index) => `person${index}`)
const CHANNEL = 'CBROKEN'

const BROKEN = `
  insert into digest (id, workspace_id, channel_id, time_zone, set_at, broken_reason)
  values ($1, $2, $3, 'UTC', now(), 'This channel is archived.')`
const DECIDE = `
  insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before)
  select gen_random_uuid(), $4, 'broken_destination', ($1::text[])[1 + n % cardinality($1)], $2, n::text, t, t, t
  from generate_series(1, $3) n, (select now() - interval '1 second' as t) due`

/** Ways in which the line to the bot breaks. */
const DROPS: readonly ((slack: Sandbox) => Promise<void>)[] = [
  async (slack) => slack.announceDisconnect('refresh_requested'),
  async (slack) => {
    slack.faults.add({ method: 'deliver', kind: 'disconnect' })
    await slack.changeUser('person1', { realName: 'Somebody Else' })
  }
]

test('1,000 messages that are due are each said once by a bot whose line to Slack breaks, again and again', {
  timeout: 150_000
}, async () => {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const people = NAMES.map((name) => ({ name }))
  const slack = await createSandbox({ manifest: 'manifest.yml', people, channels: [] })
  onTestFinished(slack.close)
  // The bot takes it over.
  const book = await createBook(database.url, { slackTeamId: null })
  const readers = NAMES.map((name) => slack.person(name).id)
  for (const slackUserId of readers) await book.teammate(slackUserId, { slackUserId })
  const faults: string[] = []
  const bot = await startRunningBot(slack, database.url, { now: Date.now, lines: faults, logLevel: 'error' })
  onTestFinished(bot.stop)
  onTestFinished(book.close)

  await book.query(BROKEN, [randomUUID(), book.workspaceId, CHANNEL])
  await book.query(DECIDE, [readers, CHANNEL, MESSAGES, book.workspaceId])
  const ticking = bot.tick()
  let drops = 0
  for (let said = 0; said < MESSAGES; said = slack.posts().length) {
    const next = Math.min(said + 50, MESSAGES)
    await slack.waitFor(() => slack.posts().length >= next, { within: 60_000 })
    await DROPS[drops % DROPS.length]?.(slack)
    drops += 1
    await slack.waitFor(() => slack.isConnected(), { within: 30_000 })
  }
  await ticking
  expect(drops).toBeGreaterThan(1)
  await expectAllSaid({ slack, query: book.query }, CHANNEL, MESSAGES)
  expect(faults).toEqual([])
})
