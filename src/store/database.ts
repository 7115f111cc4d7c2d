import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** One database behind one pool: Prisma for plain reads and writes, statements of our own where they pay. */
export interface Database {
  prisma: PrismaClient
  /** Runs a statement that PostgreSQL parses and plans once a connection; `name` must be its own everywhere. */
  rows<Row extends pg.QueryResultRow>(name: string, sql: string, values: unknown[]): Promise<Row[]>
  /** Runs work in one transaction; whatever it throws undoes all of it. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
}

export type Transaction = Prisma.TransactionClient

/** Longest wait for a connection, and longest run, of a transaction. */
const TRANSACTION = { maxWait: 5_000, timeout: 10_000 }

/** Creates a database over an open pool, which stays the caller's to close. */
export function createDatabase(pool: pg.Pool): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    prisma,
    rows: async (name, text, values) => (await pool.query({ name, text, values })).rows,
    transaction: (work) => prisma.$transaction(work, TRANSACTION)
  }
}
