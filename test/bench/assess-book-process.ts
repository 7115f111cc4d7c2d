import type { Assessed, BookAddress } from './assess-book.ts'
import { product } from './product.ts'

type PolicyModule = typeof import('../../src/domain/policy.ts')
type StoreModule = typeof import('../../src/store/store.ts')
type AssessBookModule = typeof import('../../src/usecases/assess-book.ts')

/**
 * Assesses a whole book, after a small one often enough for V8 to have compiled everything, and prints what it took. Run as a
 * process of its own, so that its memory is its own. Arguments: the small book and the book, as JSON.
 */
const { defaultPolicy } = await product<PolicyModule>('domain/policy.js')
const { openStore } = await product<StoreModule>('store/store.js')
const { assessBook } = await product<AssessBookModule>('usecases/assess-book.js')

const [small, book] = process.argv.slice(2).map((text): BookAddress => JSON.parse(text))
if (small === undefined || book === undefined) throw new Error('Two books are needed')
await assessRounds(small, 5)
const assessed = await assessRounds(book, 1)
console.log(
  JSON.stringify({ ...assessed, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Assessed)
)

/** Assesses a book so many times; the figures are those of the last. */
async function assessRounds({ url, workspaceId }: BookAddress, rounds: number) {
  const store = await openStore({ url, log: { info: () => undefined, warn: console.warn } })
  const workspace = (await store.directory.workspaces()).find(({ id }) => id === workspaceId)
  if (workspace === undefined) throw new Error('The book is not there')
  const policy = defaultPolicy(workspace.timeZone)
  let clients = 0
  let seconds = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    clients = 0
    for await (const _ of assessBook(store, workspace, policy, Date.now())) clients++
    seconds = (performance.now() - began) / 1000
  }
  await store.close()
  return { clients, seconds }
}
