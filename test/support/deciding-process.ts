import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createDatabase } from '../../src/store/database.ts'
import { createPool } from '../../src/store/pool.ts'
import { createSchedules } from '../../src/store/schedules.ts'

/**
 * Says that it is ready, and from the first input on decides on slots until none is left, as if it were the instant it is told. Then
 * writes down all that it took as JSON: the subject of the schedule, the slot, and whether its decision was kept. Arguments: the
 * database's URL, the workspace, the job and the instant.
 */
const [url = '', workspaceId = '', job = '', instant = ''] = process.argv.slice(2)
const owner = randomUUID()
const now = Number(instant)
const pool = createPool({ url, log: { warn: console.error }, revival: { begin: () => undefined } })
const schedules = createSchedules(createDatabase(pool, pool, pool))
console.log('ready')
await once(process.stdin, 'data')
const decided: [subject: string, slotAt: number, outcome: string][] = []
for (;;) {
  const due = await schedules.claim(workspaceId, [job], owner, 60_000, now)
  if (due === null) break
  const { id, subject, nextAt: ran } = due
  const decision = { scheduleId: id, ran, skipped: [], nextAt: ran + 60_000, deliveries: [] }
  decided.push([subject, ran, await schedules.decide(owner, decision, now)])
}
await pool.end()
console.log(JSON.stringify(decided))
process.stdin.destroy()
