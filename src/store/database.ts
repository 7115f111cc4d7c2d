import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { type BulkRead, openBulkRead } from './bulk-read.ts'
import { isLostConnection } from './errors.ts'

/** One database behind one pool: Prisma for plain reads and writes, statements of our own where they pay. */
export interface Database {
  prisma: PrismaClient
  /**
   * Runs a reading statement that PostgreSQL parses and plans once a connection; `name` must be its own everywhere.
   * Where the connection turns out to be dead it is read once more, on another: reading twice harms nothing.
   */
  read<Row extends pg.QueryResultRow>(name: string, sql: string, values: unknown[]): Promise<Row[]>
  /**
   * Runs a writing statement that is kept when this returns, parsed and planned as `read` does it. Where the connection turns out to be
   * dead it is run once more, so it must be such that running it twice harms nothing.
   */
  write<Row extends pg.QueryResultRow>(name: string, sql: string, values: unknown[]): Promise<Row[]>
  /**
   * Runs a writing statement while nobody else runs one under the same name, so that it sees all that they have written. It takes no
   * parameters, because lock and statement go to the server as one message: a process that freezes holds nothing up. Run once more as
   * `write` does.
   */
  writeInTurn<Row extends pg.QueryResultRow>(turn: string, sql: string): Promise<Row[]>
  /**
   * Runs work in one transaction; whatever it throws undoes all of it. It is begun once more when the connection was
   * dead before the work began, and never after that: nobody knows whether a lost commit took effect.
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Opens a connection for reading much, all of it as of this moment; it is the caller's to close. */
  openBulkRead(): Promise<BulkRead>
}

export type Transaction = Prisma.TransactionClient

/** Longest wait for a connection, and longest run, of a transaction. */
const TRANSACTION = { maxWait: 5_000, timeout: 10_000 }

/**
 * Creates a database over open pools, which stay the caller's to close. Reading much has a pool of its own: a book takes seconds, and
 * a few of them would hold every connection that somebody's card waits for. So has writing, where one waits for another's lock.
 */
export function createDatabase(pool: pg.Pool, writing: pg.Pool, bulk: pg.Pool): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(writing) })
  return {
    prisma,
    async read<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) {
      return (await onLiveConnection(() => pool.query<Row>({ name, text, values }))).rows
    },
    async write<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) {
      return (await onLiveConnection(() => writing.query<Row>({ name, text, values }))).rows
    },
    async writeInTurn<Row extends pg.QueryResultRow>(turn: string, sql: string) {
      const lock = `select pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(turn)}, 0))`
      const result = await onLiveConnection(() => writing.query<Row>(`${lock};\n${sql}`))
      // There are as many results as statements, which the driver's types do not say.
      return [result].flat().at(-1)?.rows ?? []
    },
    async transaction(work) {
      let hasBegun = false
      const once = () =>
        prisma.$transaction((tx) => {
          hasBegun = true
          return work(tx)
        }, TRANSACTION)
      return once().catch((error: unknown) => {
        if (hasBegun || !isLostConnection(error)) throw error
        return once()
      })
    },
    openBulkRead: () => openBulkRead(bulk)
  }
}

/** Runs a statement, and once more on another connection where the first was dead. */
function onLiveConnection<Result>(once: () => Promise<Result>): Promise<Result> {
  return once().catch((error: unknown) => {
    if (!isLostConnection(error)) throw error
    return once()
  })
}
