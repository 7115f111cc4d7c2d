import { type Assessed, assessInProcess, type BookAddress } from './assess-book.ts'
import { copyBook } from './copy-book.ts'
import { benchOneClient } from './one-client.ts'
import { median } from './quantile.ts'
import type { Row } from './table.ts'
import { fillWholeBook } from './whole-book.ts'

const ROUNDS = 3

/** What assessing books takes: a large one against copying it, one client of it, and growing books against each other. */
export async function benchBook(
  newDatabase: () => Promise<string>
): Promise<{ large: Row[]; growth: Row[] }> {
  const [small, middle, large] = [
    await newBook(newDatabase, 1_000),
    await newBook(newDatabase, 10_000),
    await newBook(newDatabase, 100_000)
  ]
  const copied: Awaited<ReturnType<typeof copyBook>>[] = []
  const assessed: Assessed[] = []
  for (let round = 0; round < ROUNDS; round++) {
    copied.push(await copyBook(large.url))
    assessed.push(await assessInProcess(small, large))
  }
  const growing: Assessed[][] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    growing[0]?.push(await assessInProcess(small, small))
    growing[1]?.push(await assessInProcess(small, middle))
  }
  return {
    large: [...againstCopy(copied, assessed), ...(await benchOneClient(large))],
    growth: growthOf([...growing, assessed])
  }
}

async function newBook(newDatabase: () => Promise<string>, clients: number): Promise<BookAddress> {
  const url = await newDatabase()
  return { url, workspaceId: await fillWholeBook(url, clients) }
}

function againstCopy(copied: { rows: number; seconds: number }[], assessed: Assessed[]): Row[] {
  const rows = copied[0]?.rows ?? 0
  const [ours, theirs] = [assessed, copied].map((runs) => median(runs.map(({ seconds }) => seconds)))
  const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN)
  const megabytes = Math.max(...assessed.map((run) => run.megabytes))
  const perSecond = (seconds = Number.NaN) => `${Math.round(rows / seconds).toLocaleString('en')} rows/s`
  return [
    {
      what: `reading and assessing ${assessed[0]?.clients.toLocaleString('en')} clients, ${rows.toLocaleString('en')} rows`,
      ours: `${ours?.toFixed(1)} s, ${perSecond(ours)}`,
      other: `${theirs?.toFixed(1)} s COPY, ${perSecond(theirs)}`,
      ratio: `${ratio.toFixed(2)} ×`,
      aim: 'at most 3 ×',
      isMet: ratio <= 3
    },
    {
      what: 'most resident memory of the process that does it',
      ours: `${megabytes.toFixed(0)} MB`,
      aim: 'under 400 MB',
      isMet: megabytes < 400
    }
  ]
}

/** Milliseconds for each thousand clients, against those of the smallest book. */
function growthOf(books: Assessed[][]): Row[] {
  const costs = books.map((runs) => median(runs.map(({ seconds, clients }) => (seconds * 1e6) / clients)))
  return costs.map((cost, index) => {
    const ratio = cost / (costs[0] ?? Number.NaN)
    return {
      what: `${books[index]?.[0]?.clients.toLocaleString('en')} clients`,
      ours: `${cost.toFixed(0)} ms for each 1,000`,
      ratio: ratio.toFixed(2),
      aim: 'at most 1.25',
      isMet: ratio <= 1.25
    }
  })
}
