import { describe, expect, test } from 'vitest'
import { gathered } from '../../src/store/gathered.ts'

/** Doubles what it is asked, when it is let; `runs` are the items of each run begun. */
function doubling() {
  const runs: number[][] = []
  const ends: { resolve(): void; reject(error: Error): void }[] = []
  const double = gathered(async (items: number[]) => {
    runs.push(items)
    await new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
    return items.map((item) => 2 * item)
  })
  return { double, runs, ends }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('what is asked at once', () => {
  test('goes together, and what is asked meanwhile goes with the next', async () => {
    const { double, runs, ends } = doubling()
    const first = [double(1), double(2)]
    await turn()
    const second = [double(3), double(4)]
    await turn()
    expect(runs).toEqual([[1, 2]])
    ends[0]?.resolve()
    expect(await Promise.all(first)).toEqual([2, 4])
    await turn()
    const third = double(5)
    expect(runs).toEqual([
      [1, 2],
      [3, 4]
    ])
    ends[1]?.resolve()
    expect(await Promise.all(second)).toEqual([6, 8])
    await turn()
    ends[2]?.resolve()
    expect(await third).toBe(10)
  })

  test('fails together, and what is asked afterwards does not', async () => {
    const { double, ends } = doubling()
    const failing = Promise.allSettled([double(1), double(2)])
    await turn()
    const next = double(3)
    ends[0]?.reject(new Error('The connection broke'))
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await turn()
    ends[1]?.resolve()
    expect(await next).toBe(6)
  })
})
