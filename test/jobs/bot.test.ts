import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Instant } from '../../src/domain/time.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createBook } from '../support/book.ts'
import { createDatabase } from '../support/database.ts'
import { startRunningBot } from '../support/running-bot.ts'

const MANIFEST = resolve(import.meta.dirname, '../../manifest.yml')
const DAY = 86_400_000
const TOKEN = 'a-token-that-nobody-guesses'
/** A Friday at noon. */
const FRIDAY = Date.UTC(2026, 10, 20, 12)

test('a bot does at once what is due when it starts, and after its clock has jumped what is due then', async () => {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const slack = await createSandbox({ manifest: MANIFEST })
  onTestFinished(slack.close)
  const book = await createBook(database.url, { slackTeamId: null })
  const mia = await book.teammate('Mia', { slackUserId: 'UMIA' })
  await book.client('Acme', { ownerId: mia, addedAt: FRIDAY - 32 * DAY, recordedAt: FRIDAY - DAY })
  let now: Instant = FRIDAY
  const lines: string[] = []
  const bot = await startRunningBot(slack, database.url, {
    now: () => now,
    lines,
    logLevel: 'info',
    metricsToken: TOKEN
  })
  onTestFinished(bot.stop)
  onTestFinished(book.close)
  const decided = async () =>
    (
      await book.query("select kind, slot_at from delivery where recipient = 'UMIA' order by slot_at, kind")
    ).map(({ kind, slot_at }) => `${kind} ${slot_at.toISOString().slice(0, 16)}`)

  await bot.tick()
  expect(await decided()).toEqual(['nudges 2026-11-20T12:00'])
  expect(await book.query("select id from action where playbook = 'gone quiet'")).toHaveLength(1)
  now = Date.UTC(2026, 11, 7, 9, 1)
  await bot.tick()
  expect(await decided()).toContain('plan 2026-12-07T09:00')
  const before = await decided()
  await bot.tick()
  expect(await decided()).toEqual(before)
  const figures = await fetch(`http://127.0.0.1:${bot.port}/metrics`, {
    headers: { authorization: `Bearer ${TOKEN}` }
  })
  const text = await figures.text()
  expect(text).toContain('client_risk_message_attempts_total{kind="nudges"')
  expect(text).not.toMatch(/Mia|UMIA|Acme|Europe/)
  expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
})
