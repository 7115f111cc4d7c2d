import pg from 'pg'
import { startProgram } from './process.ts'
import type { Row } from './table.ts'

/** What delivering some messages took, and the memory in use after it. */
export interface Delivered {
  messages: number
  seconds: number
  heapMegabytes: number
  megabytes: number
}

const MESSAGES = 100_000
const RECIPIENTS = 1_000
const PART = 10_000
/** As many as the bot writes on. */
const CONNECTIONS = 4
const COMMITS = 10_000

/** How fast one process sees messages through the ledger, next to how fast the server commits the smallest change at all. */
export async function benchLedger(url: string): Promise<Row[]> {
  const workspaceId = await fill(url)
  const bare = await commitsPerSecond(url)
  const program = ['--expose-gc', '--import', 'tsx', 'test/bench/ledger-process.ts']
  const run = startProgram([...program, url, workspaceId, String(PART)], {})
  const [line] = await run.line(/^\[.*\]$/)
  await run.stop()
  const parts: Delivered[] = JSON.parse(line)
  const said = parts.reduce((sum, { messages }) => sum + messages, 0)
  if (said !== MESSAGES) throw new Error(`${said} messages were said: the figures would mean nothing`)
  const speed = said / parts.reduce((sum, { seconds }) => sum + seconds, 0)
  const [first, middle, last] = [parts[0], parts[4], parts[9]]
  if (first === undefined || middle === undefined || last === undefined)
    throw new Error(`There are ${parts.length} parts: the figures would mean nothing`)
  return [
    {
      what: 'messages a second, claimed, begun and sent, of 100,000 to 1,000 recipients',
      ours: speed.toFixed(0),
      other: `${bare.toFixed(0)} commits of one changed row, ${CONNECTIONS} connections`,
      ratio: (speed / bare).toFixed(2),
      aim: 'over 500 /s',
      isMet: speed > 500
    },
    {
      what: 'live memory of the process after 10,000, 50,000 and 100,000',
      ours: `${[first, middle, last].map(({ heapMegabytes }) => heapMegabytes.toFixed(1)).join(', ')} MB`,
      other: `${[first, middle, last].map(({ megabytes }) => megabytes.toFixed(0)).join(', ')} MB resident`,
      ratio: (last.heapMegabytes / first.heapMegabytes).toFixed(2),
      aim: 'no growth: at most 1.05',
      isMet: last.heapMegabytes <= 1.05 * first.heapMegabytes
    }
  ]
}

/** Puts a workspace and its due messages on record; returns its id. */
async function fill(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO workspace (id, slack_team_id, name, time_zone, currency)
       VALUES (gen_random_uuid(), 'TBENCH', 'Bench', 'UTC', 'EUR') RETURNING id`
    )
    const id = rows[0]?.id ?? ''
    await client.query(
      `INSERT INTO delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before)
       SELECT gen_random_uuid(), $1, 'nudges', 'U' || n % $3::int, '', n::text, now(), now(), now() - interval '1 day' + n * interval '1 ms'
       FROM generate_series(1, $2::int) n`,
      [id, MESSAGES, RECIPIENTS]
    )
    await client.query('CREATE TABLE bare AS SELECT n AS id, 0 AS times FROM generate_series(1, 1000) n')
    await client.query('CREATE UNIQUE INDEX ON bare (id)')
    await client.query('VACUUM ANALYZE')
    return id
  } finally {
    await client.end()
  }
}

async function commitsPerSecond(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  let left = COMMITS
  const commit = async (connection: number) => {
    while (left-- > 0)
      await pool.query({
        name: 'bare',
        text: 'UPDATE bare SET times = times + 1 WHERE id = $1',
        values: [1 + ((left * CONNECTIONS + connection) % 1_000)]
      })
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => commit(connection)))
  const seconds = (performance.now() - began) / 1000
  await pool.end()
  return COMMITS / seconds
}
