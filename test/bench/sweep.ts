import { DateTime } from 'luxon'
import pg from 'pg'
import { copyOf } from './copy-clients.ts'
import { product } from './product.ts'
import { median } from './quantile.ts'
import { fillSweepBook } from './sweep-book.ts'
import type { Row } from './table.ts'

type StoreModule = typeof import('../../src/store/store.ts')
type LookModule = typeof import('../../src/usecases/look-at-clients.ts')

const CLIENTS = 100_000
const DAYS = 7
const SLOTS = 20
/** So many clients somebody writes about in five minutes of a day on which people speak with 3,000 of them. */
const WRITTEN_A_SLOT = 25
const WRITTEN = 1_000
const MINUTE = 60_000
/** Milliseconds. */
const AIM = 2_000

/** What a sweep came to: all its runs together, and the longest of them. */
interface Swept {
  due: number
  nudges: number
  runs: number
  ms: number
  longestMs: number
  /** The same clients' rows by COPY. */
  copyMs: number
}

/** Sweeps of a book of 100,000 clients for what is to be said: the first one, and those of ordinary days, which the calendar and writes bring. */
export async function benchSweep(url: string): Promise<Row[]> {
  const { openStore } = await product<StoreModule>('store/store.js')
  const { lookAtClients } = await product<LookModule>('usecases/look-at-clients.js')
  const workspaceId = await fillSweepBook(url, CLIENTS)
  const store = await openStore({ url, log: { info: () => undefined, warn: console.warn } })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const workspace = (await store.directory.workspaces()).find(({ id }) => id === workspaceId)
    if (workspace === undefined) throw new Error('The book is not there')
    const sweep = async (now: number): Promise<Swept> => {
      const { rows: due, ms: copyMs } = await copyOf(client, now)
      const swept: Swept = { due, nudges: 0, runs: 0, ms: 0, longestMs: 0, copyMs }
      for (let isDone = false; !isDone; swept.runs++) {
        const began = performance.now()
        const run = await lookAtClients(store, workspace, now, now)
        const ms = performance.now() - began
        isDone = run.isDone
        swept.nudges += run.added
        swept.ms += ms
        swept.longestMs = Math.max(swept.longestMs, ms)
      }
      return swept
    }
    const write = (clients: number) =>
      client.query(
        `INSERT INTO touchpoint (id, workspace_id, client_id, source_key, occurred_at, recorded_at, kind, contact_ids, teammate_ids, summary)
         SELECT gen_random_uuid(), workspace_id, client_id, gen_random_uuid(), now(), now(), 'call', '{}', array[owner_id], 'Spoke about the invoice.'
         FROM client_version ORDER BY random() LIMIT $1`,
        [clients]
      )

    let now = Math.floor(Date.now() / MINUTE) * MINUTE
    const first = await sweep(now)
    await client.query('VACUUM ANALYZE')
    const idle: number[] = []
    const slots: Swept[] = []
    for (let slot = 0; slot < SLOTS; slot++) {
      now += 5 * MINUTE
      await sweep(now)
      idle.push((await sweep(now)).ms)
      await write(WRITTEN_A_SLOT)
      slots.push(await sweep(now))
    }
    await write(WRITTEN)
    const written = await sweep(now)
    const mornings: Swept[] = []
    for (let day = 1; day <= DAYS; day++) {
      const begins = DateTime.fromMillis(now, { zone: workspace.timeZone }).startOf('day').plus({ days: day })
      const morning = await sweep(begins.toMillis())
      // On the first of a month records are to be confirmed: that is no ordinary day.
      if (begins.weekday <= 5 && begins.day > 1) mornings.push(morning)
    }
    const heaviest = mornings.toSorted((a, b) => b.due - a.due)[0] ?? written
    const looks = await copyOfLooks(client)
    return [
      rowOf(`first look at ${count(first.due)} clients, which makes ${count(first.nudges)} nudges`, first),
      {
        what: 'a sweep when nothing is due, median',
        ours: `${median(idle).toFixed(1)} ms`,
        other: `${looks.toFixed(0)} ms by COPY of when each client is due`,
        ratio: (median(idle) / looks).toFixed(2),
        aim: 'under 2 s',
        isMet: median(idle) < AIM
      },
      rowOf(
        `five minutes in which ${WRITTEN_A_SLOT} clients were written about, the slowest of ${SLOTS}`,
        slots.toSorted((a, b) => b.ms - a.ms)[0] ?? written
      ),
      rowOf(`${count(WRITTEN)} clients written about since`, written),
      rowOf(
        `the beginning of a working day, the heaviest of ${mornings.length}: ${count(heaviest.due)} clients, ${count(heaviest.nudges)} nudges`,
        heaviest
      )
    ]
  } finally {
    await client.end()
    await store.close()
  }
}

function rowOf(what: string, { due, runs, ms, longestMs, copyMs }: Swept): Row {
  const each = runs === 1 ? '' : `, in ${runs} runs; longest ${seconds(longestMs)}`
  return {
    what,
    ours: `${seconds(ms)}${each} (${count((due / ms) * 1_000)} clients/s)`,
    other: `${seconds(copyMs)} by COPY of what is on record about them`,
    ratio: (ms / copyMs).toFixed(1),
    aim: 'under 2 s a run',
    isMet: longestMs < AIM
  }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`
const count = (number: number) => Math.round(number).toLocaleString('en')

/** The median of five readings of every client's next look, in milliseconds. */
async function copyOfLooks(client: pg.Client): Promise<number> {
  const times: number[] = []
  for (let reading = 0; reading < 5; reading++) times.push((await copyOf(client, null)).ms)
  return median(times)
}
