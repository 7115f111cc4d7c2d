import { describe, expect, test } from 'vitest'
import { together } from '../../src/store/together.ts'

/** Finds whatever begins with c, and notes what it was asked. */
function reading() {
  const reads: string[] = []
  const read = together(async (workspaceId, ids, as: number) => {
    reads.push(`${workspaceId} ${as}: ${ids.length > 5 ? ids.length : ids}`)
    const known = ids.filter((id) => id.startsWith('c'))
    return new Map(known.map((id): [string, string] => [id, `${workspaceId} ${id} ${as}`]))
  })
  return { reads, read }
}

const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => `c${from + i}`)

describe('what is read for several who ask at once', () => {
  test('is read once, and each gets what they asked for, without what is not there', async () => {
    const { reads, read } = reading()
    const asked = [read('w', ['c1', 'c2'], 5), read('w', ['c2', 'gone'], 5), read('w', [], 5)]
    expect(await Promise.all(asked)).toEqual([['w c1 5', 'w c2 5'], ['w c2 5'], []])
    expect(reads).toEqual(['w 5: c1,c2,gone'])
  })

  test('is read apart for each workspace and instant', async () => {
    const { reads, read } = reading()
    const asked = [read('w', ['c1'], 5), read('v', ['c1'], 5), read('w', ['c1'], 6)]
    expect(await Promise.all(asked)).toEqual([['w c1 5'], ['v c1 5'], ['w c1 6']])
    expect(reads).toEqual(['w 5: c1', 'v 5: c1', 'w 6: c1'])
  })

  test('is read in shares where it is much, and on its own where one asks for much', async () => {
    const { reads, read } = reading()
    const [some, more, most] = await Promise.all([
      read('w', many(0, 90), 5),
      read('w', many(90, 90), 5),
      read('w', many(0, 250), 5)
    ])
    expect([some?.length, more?.[89], most?.length]).toEqual([90, 'w c179 5', 250])
    expect(reads).toEqual(['w 5: 250', 'w 5: 100', 'w 5: 80'])
  })
})
