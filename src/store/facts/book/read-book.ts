import { setImmediate as turn } from 'node:timers/promises'
import type { ClientFacts } from '../../../domain/clients/facts.ts'
import type { BulkRead } from '../../bulk-read.ts'
import { type Chunk, readChunk, type Scope } from './chunk.ts'
import { Recurring } from './recurring.ts'

/** Before every id that is ever given. */
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Clients of the first chunk, and the most of any. */
const FIRST_SIZE = 1_000
const LARGEST_SIZE = 12_000

/** Bytes of a chunk that are worth a pass over the tables and easy to hold twice: the one at hand and the next. */
const CHUNK_BYTES = 64 << 20

/** Clients between two looks at what has arrived. Assessing them takes about a millisecond. */
const CLIENTS_A_TURN = 16

/** Streams the facts of a book in the order of the clients' ids. The next chunk arrives while the caller works on this one. */
export async function* readBook(read: BulkRead, scope: Scope): AsyncGenerator<ClientFacts> {
  const recurring = new Recurring()
  const chunkAfter = (after: string, size: number) => {
    const chunk = readChunk(read.copy, recurring, scope, after, size)
    // Whoever awaits it is told; until then a failure must not count as one that nobody listens to.
    chunk.catch(() => undefined)
    return chunk
  }
  let size = FIRST_SIZE
  let next: Promise<Chunk> | null = chunkAfter(FIRST, size)
  while (next !== null) {
    const chunk: Chunk = await next
    const last = chunk.clients.at(-1)
    const isLast = last === undefined || chunk.clients.length < size
    size = sizeAfter(chunk)
    next = isLast ? null : chunkAfter(last.id, size)
    let left = CLIENTS_A_TURN
    for (const client of chunk.clients) {
      yield chunk.factsOf(client)
      if (--left > 0) continue
      left = CLIENTS_A_TURN
      await turn()
    }
  }
}

function sizeAfter({ clients, bytes }: Chunk): number {
  const fitting = Math.floor((clients.length * CHUNK_BYTES) / Math.max(bytes, 1))
  return Math.min(Math.max(fitting, 1), LARGEST_SIZE)
}
