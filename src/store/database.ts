import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
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
      const once = () => pool.query<Row>({ name, text, values })
      const result = await once().catch((error: unknown) => {
        if (!isLostConnection(error)) throw error
        return once()
      })
      return result.rows
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
