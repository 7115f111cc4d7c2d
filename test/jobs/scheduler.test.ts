import { validate } from 'node-cron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Job } from '../../src/jobs/job.ts'
import { refreshDirectory } from '../../src/jobs/refresh-directory.ts'
import { startJobs } from '../../src/jobs/scheduler.ts'
import { createLog } from '../../src/log.ts'

const job = (run: () => Promise<void>, isAtStart = false): Job => ({
  name: 'count',
  schedule: 'every minute',
  cron: '* * * * *',
  isAtStart,
  run
})

describe('the scheduler', () => {
  let lines: string[]
  const log = createLog('debug', { write: (line) => lines.push(line) })

  beforeEach(() => {
    lines = []
    vi.useFakeTimers({ now: new Date('2026-03-02T08:59:30Z') })
  })
  afterEach(() => vi.useRealTimers())

  test('runs a job at its times until it is stopped', async () => {
    let runs = 0
    const scheduler = startJobs([job(async () => void runs++)], log)
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    expect(runs).toBe(2)
    await scheduler.stop()
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(runs).toBe(2)
  })

  test('runs a job at once that is to make up for the time the bot was down', async () => {
    let runs = 0
    const scheduler = startJobs([job(async () => void runs++, true)], log)
    await scheduler.stop()
    expect(runs).toBe(1)
  })

  test('logs a run that fails and tries again at the next time', async () => {
    let runs = 0
    const scheduler = startJobs([job(() => Promise.reject(new Error(`run ${++runs}`)))], log)
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    await scheduler.stop()
    expect(runs).toBe(2)
    expect(lines.filter((line) => line.includes('"job":"count"') && line.includes('"error"'))).toHaveLength(2)
  })

  test('waits at stop for the run that is under way', async () => {
    let finish = () => {}
    let ended = false
    const work = async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      ended = true
    }
    const scheduler = startJobs([job(work)], log)
    await vi.advanceTimersByTimeAsync(60_000)
    const stopped = scheduler.stop()
    finish()
    await stopped
    expect(ended).toBe(true)
  })

  test('asks Slack who works here every night', () => {
    expect(validate(refreshDirectory(async () => {}).cron)).toBe(true)
  })
})
