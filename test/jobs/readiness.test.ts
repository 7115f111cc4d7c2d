import { type TestContext, test } from 'vitest'
import type { Bot } from '../../src/app.ts'
import type { Instant } from '../../src/domain/time.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createBook } from '../support/book.ts'
import { cuttable } from '../support/cuttable.ts'
import { createDatabase } from '../support/database.ts'
import { startRunningBot } from '../support/running-bot.ts'

/** A Monday, a minute before nine. */
const BEFORE = Date.UTC(2026, 10, 23, 8, 59)
const NINE = BEFORE + 60_000

/** On a machine that is busy the database may not answer in time at once. */
const PATIENTLY = { timeout: 10_000 }

/** A running bot with a digest in a channel at nine, before that. Bots wait a second after what they say, so all do side by side. */
async function scene(onTestFinished: TestContext['onTestFinished']) {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const wire = await cuttable(database.url)
  onTestFinished(wire.close)
  const slack = await createSandbox({ manifest: 'manifest.yml' })
  onTestFinished(slack.close)
  const book = await createBook(database.url, { slackTeamId: null })
  const lines: string[] = []
  let now: Instant = BEFORE
  const start = async (): Promise<Bot> => {
    const bot = await startRunningBot(slack, wire.url, { now: () => now, lines, logLevel: 'info' })
    onTestFinished(bot.stop)
    return bot
  }
  const bot = await start()
  onTestFinished(book.close)
  await bot.tick()
  const channelId = slack.channelId('leadership')
  await book.query(
    `insert into digest (id, workspace_id, channel_id, segment, weekday, minute, time_zone, set_at, set_by, is_public_allowed)
     select gen_random_uuid(), w.id, $1, '', 1, 540, 'UTC', now(), t.id, false
     from workspace w join teammate t on t.workspace_id = w.id and t.slack_user_id = $2`,
    [channelId, slack.person('ada').id]
  )
  await bot.tick()
  now = NINE
  return {
    slack,
    wire,
    bot,
    book,
    start,
    lines: () => lines.map((line): Record<string, unknown> => JSON.parse(line)),
    /** What becomes of the digest, and why. */
    digest: async () => {
      const [row] = await book.query("select id, state, reason from delivery where kind = 'digest'")
      return row
    },
    ready: async (from: Bot) => {
      const answer = await fetch(`http://127.0.0.1:${from.port}/readyz`)
      return `${answer.status} ${await answer.text()}`
    }
  }
}

test.concurrent('a token that was revoked before a digest looks at its channel stops the bot with the reason, until it is let in again', async ({
  expect,
  onTestFinished
}) => {
  const { slack, bot, start, lines, digest, ready } = await scene(onTestFinished)
  slack.setTokens('revoked')
  await bot.tick()
  expect(await digest()).toMatchObject({ state: 'pending', reason: 'token_revoked' })
  await expect
    .poll(() => ready(bot), PATIENTLY)
    .toMatch(/^503 messages: nothing is said until 2026-11-23T10:00:00.000Z: token_revoked\n/)
  const { id } = await digest()
  expect(lines()).toContainEqual(
    expect.objectContaining({ level: 'error', delivery: id, kind: 'digest', reason: 'token_revoked' })
  )
  slack.setTokens('active')
  const next = await start()
  await next.tick()
  await expect.poll(() => ready(next), PATIENTLY).toBe('200 ready\n')
  expect(await digest()).toMatchObject({ state: 'sent', reason: null })
})

test.concurrent('a digest whose channel can’t be looked at for a moment waits, and says why', async ({
  expect,
  onTestFinished
}) => {
  const { slack, bot, digest, ready } = await scene(onTestFinished)
  for (let times = 0; times < 2; times += 1)
    slack.faults.add({ method: 'conversations.info', kind: 'http_503' })
  await bot.tick()
  expect(await digest()).toMatchObject({ state: 'pending', reason: 'http_503' })
  await expect.poll(() => ready(bot), PATIENTLY).toBe('200 ready\n')
})

test.concurrent('a digest whose channel was archived leaves the bot ready, and a line with its key', async ({
  expect,
  onTestFinished
}) => {
  const { slack, bot, lines, digest, ready } = await scene(onTestFinished)
  await slack.archive('leadership')
  await bot.tick()
  const { id, state } = await digest()
  expect(state).toBe('dead')
  await expect.poll(() => ready(bot), PATIENTLY).toBe('200 ready\n')
  expect(lines()).toContainEqual(
    expect.objectContaining({ level: 'warn', delivery: id, kind: 'digest', reason: 'archived' })
  )
})

test.concurrent('a database that is gone makes the bot unready with the reason, until it is back', async ({
  expect,
  onTestFinished
}) => {
  const { wire, bot, digest, ready } = await scene(onTestFinished)
  wire.cut()
  await expect.poll(() => ready(bot), PATIENTLY).toMatch(/^503 database: \S/)
  wire.mend()
  await expect.poll(() => ready(bot), PATIENTLY).toBe('200 ready\n')
  await bot.tick()
  expect(await digest()).toMatchObject({ state: 'sent' })
})
