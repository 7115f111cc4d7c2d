import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestSlots } from '../../src/domain/schedule/slots.ts'
import { DAY } from '../../src/domain/time.ts'
import { type JobPorts, jobs } from '../../src/jobs/jobs.ts'
import type { NewDelivery } from '../../src/usecases/ledger-ports.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

/** A Monday at noon. */
const NOON = Date.UTC(2026, 10, 23, 12)

let opened: Awaited<ReturnType<typeof openTestStore>>
let book: Book
let ports: JobPorts
let asked: number

beforeAll(async () => {
  opened = await openTestStore()
  book = await createBook(opened.url)
  asked = 0
  ports = { ...opened.store, refreshDirectory: async () => void asked++ }
  const mia = await book.teammate('Mia', { slackUserId: 'UMia' })
  await book.client('Acme', { ownerId: mia, addedAt: daysAgo(99) })
  const wanted = { channelId: 'C1', segment: '', weekday: 1, minute: 540, timeZone: 'UTC' }
  await opened.store.digests.add(book.workspaceId, { ...wanted, isPublicAllowed: false }, mia, daysAgo(9))
  await opened.store.preferences.save(book.workspaceId, mia, { quietHours: null, wantsDigest: true })
  await book.query(`insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state, sent_at)
    select gen_random_uuid(), id, 'plan', 'UMia', 'plan', '2025-01-06', '2025-01-06', '2025-01-06', '2025-01-06', 'sent', '2025-01-06' from workspace`)
})

afterAll(async () => {
  await book.close()
  await opened.close()
})

/** Everything in the database, table by table. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await book.query(
    "select relname as name from pg_stat_user_tables where schemaname = 'public'"
  )
  const contents = tables.map(async ({ name }) => {
    const rows = await book.query(`select row_to_json(t)::text as row from "${name}" t order by 1`)
    return [name, rows.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(contents))
}

/** Runs a job for each of its subjects at the last time that it was due. */
async function run(job: (typeof jobs)[number]): Promise<NewDelivery[]> {
  const { workspace } = book
  const messages: NewDelivery[] = []
  for (const { subject, cron, timeZone } of await job.terms(workspace, ports)) {
    const [at = NOON] = latestSlots({ cron, timeZone }, NOON - 7 * DAY, NOON, 1)
    const made = await job.run({ workspace, subject, at, now: NOON }, ports)
    messages.push(...(made === 'unfinished' ? [] : made))
  }
  return messages
}

/** What each job leaves behind: the table that changes, or how many messages it asks for. */
const DOES: Record<string, string | number> = {
  'record-history': 'snapshot',
  'playbook-sweep': 'action',
  nudges: 'nudge',
  digest: 3,
  'monday-plan': 1,
  retention: 'delivery'
}

describe('every job', () => {
  test.each(jobs.map((job) => [job.name, job] as const))(
    '%s, run twice for one slot, does its work once',
    async (name, job) => {
      const before = await everything()
      const messages = await run(job)
      const after = await everything()
      const does = DOES[name]
      if (typeof does === 'string') expect(after[does]).not.toEqual(before[does])
      else expect(after).toEqual(before)
      expect(messages).toHaveLength(typeof does === 'number' ? does : 0)
      expect(await run(job)).toEqual(messages)
      expect(await everything()).toEqual(after)
    }
  )

  test('asks Slack for nothing but who works here', () => {
    expect(asked).toBe(2)
  })

  test('has a name of its own, and says in words when it runs', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length)
    expect(jobs.filter(({ words }) => words === '')).toEqual([])
  })
})
