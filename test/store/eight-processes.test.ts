import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Book, createBook } from '../support/book.ts'
import { builtProgram } from '../support/built.ts'
import { NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openTestStore>>
let book: Book

beforeEach(async () => {
  opened = await openTestStore()
  book = await createBook(opened.url)
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const PROCESSES = 8
const SCHEDULES = 100
const SLOTS = 100
const MINUTE = 60_000
const JOB = 'count'
/** Eight processes and their 20,000 statements take much longer on a machine that has something else to do. */
const TIME = 180_000

test('eight processes decide on 10,000 slots of one database, each slot once', {
  timeout: TIME
}, async () => {
  const first = NOW - (SLOTS - 1) * MINUTE
  const terms = Array.from({ length: SCHEDULES }, (_, index) => ({
    job: JOB,
    subject: `C${index}`,
    cron: '* * * * *',
    timeZone: 'UTC',
    nextAt: first,
    atLatest: NOW
  }))
  await opened.store.schedules.agree(book.workspaceId, [JOB], terms)
  const program = await builtProgram('test/support/deciding-process.ts')
  const processes = await Promise.all(Array.from({ length: PROCESSES }, () => startDeciding(program)))
  const decided = await Promise.all(processes.map((decide) => decide()))

  expect(decided.filter((each) => each.length === 0)).toEqual([])
  const all = decided.flat()
  expect(all.filter(([, , outcome]) => outcome !== 'kept')).toEqual([])
  expect(all).toHaveLength(SCHEDULES * SLOTS)
  expect(new Set(all.map(([subject, slotAt]) => `${subject} ${slotAt}`)).size).toBe(SCHEDULES * SLOTS)
  expect(await book.query('SELECT count(*)::int AS n FROM slot')).toEqual([{ n: SCHEDULES * SLOTS }])
})

type Decided = [subject: string, slotAt: number, outcome: string][]

/** Starts a process that waits until it is told to decide, and then says on what it decided. */
async function startDeciding(program: string): Promise<() => Promise<Decided>> {
  const child = spawn(process.execPath, [program, opened.url, book.workspaceId, JOB, String(NOW)], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  expect(await once(lines, 'line')).toEqual(['ready'])
  return async () => {
    const answer = once(lines, 'line')
    child.stdin.write('go\n')
    const [line] = await answer
    return JSON.parse(String(line))
  }
}
