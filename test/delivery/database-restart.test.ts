import { expect, onTestFinished, test } from 'vitest'
import { openIn } from '../support/embedded.ts'
import { createFolder } from '../support/folder.ts'
import { afterMore, expectAllSaid } from './said.ts'
import { setStage } from './stage.ts'

const MESSAGES = 1_000

/** Where a server writes its number first. */
const POSTMASTER = `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`

test('1,000 messages that are due are each said once, by two bots, although the database stops at once and starts again, three times', {
  timeout: 150_000
}, async () => {
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const server = await openIn(folder.path)
  const stage = await setStage({ url: server.url, drop: server.stop })
  onTestFinished(stage.close)
  const cause = await stage.decideOn(MESSAGES)
  for (let time = 0; time < 3; time += 1) {
    await afterMore(stage, 150)
    const [{ pid } = { pid: 0 }] = await stage.query<{ pid: number }>(POSTMASTER, [])
    // Immediate mode: what is under way ends in the middle.
    process.kill(pid, 'SIGQUIT')
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
    await server.ensureRunning()
  }
  await expectAllSaid(stage, cause, MESSAGES)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
