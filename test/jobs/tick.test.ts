import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Step, startTick, type Tick } from '../../src/jobs/tick.ts'
import { createLog } from '../../src/log.ts'

let lines: string[]
const log = createLog('info', { write: (line) => lines.push(line) })
const MINUTE = 60_000

beforeEach(() => {
  lines = []
  vi.useFakeTimers({ now: new Date('2026-03-02T08:59:30Z') })
  onTestFinished(() => void vi.useRealTimers())
})

let tick: Tick
afterEach(() => tick.stop())

/** A step that waits until it is let go, each time anew. */
function held() {
  const waiting: (() => void)[] = []
  let ended = 0
  const step: Step = async () => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    ended += 1
  }
  return { step, begun: () => waiting.length, ended: () => ended, letGo: (one: number) => waiting[one]?.() }
}

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('the tick', () => {
  test('comes at once and then every minute, until it is stopped', async () => {
    let runs = 0
    tick = startTick({ count: async () => void runs++ }, log)
    await settle()
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(runs).toBe(3)
    await tick.stop()
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    await tick.run()
    expect(runs).toBe(3)
    expect(lines).toEqual([])
  })

  test('does its steps in order, and one that fails is logged and keeps none after it from its turn', async () => {
    const done: string[] = []
    tick = startTick(
      {
        jobs: () => Promise.reject(new Error('The database is away')),
        messages: async () => void done.push('messages')
      },
      log
    )
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(done).toEqual(['messages', 'messages'])
    const told = lines.map((line) => JSON.parse(line))
    expect(told).toMatchObject(Array(2).fill({ level: 'error', step: 'jobs', error: { type: 'Error' } }))
  })

  test('that takes longer than a minute is not doubled, and what is asked for meanwhile comes once after it', async () => {
    const { step, begun, ended, letGo } = held()
    tick = startTick({ step }, log)
    await vi.advanceTimersByTimeAsync(3 * MINUTE)
    expect(begun()).toBe(1)
    const asked = [tick.run(), tick.run()]
    letGo(0)
    await settle()
    expect(begun()).toBe(2)
    letGo(1)
    await Promise.all(asked)
    expect([begun(), ended()]).toEqual([2, 2])
  })

  test('comes once as soon as a machine wakes up that slept for hours', async () => {
    let runs = 0
    tick = startTick({ count: async () => void runs++ }, log)
    await settle()
    vi.setSystemTime(new Date('2026-03-02T17:00:27Z'))
    await vi.advanceTimersByTimeAsync(MINUTE / 2)
    expect(runs).toBe(2)
  })

  test('stops when what is under way has ended, and begins no further step', async () => {
    const { step, ended, letGo } = held()
    let further = 0
    let told: AbortSignal | undefined
    const first: Step = (signal) => {
      told = signal
      return step(signal)
    }
    tick = startTick({ first, second: async () => void further++ }, log)
    await settle()
    const stopped = tick.stop().then(() => ended())
    expect(told?.aborted).toBe(true)
    letGo(0)
    expect(await stopped).toBe(1)
    expect(further).toBe(0)
  })
})
