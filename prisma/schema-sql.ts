import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * The SQL that takes a database from one Prisma schema to another, from nothing when `from` is undefined.
 * Both are the text of a schema file; an invalid schema throws with the line at fault.
 */
export async function schemaSql(from: string | undefined, to: string): Promise<string> {
  const engine = await schemaEngine()
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] }
  })
  return stdout ?? ''
}

function datamodel(content: string): bindings.DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] }
}

/**
 * Prisma's schema engine as WebAssembly. The native engine that `prisma migrate` runs is downloaded from a
 * host that many networks can't reach; this one comes from npm.
 */
async function schemaEngine(): Promise<bindings.SchemaEngine> {
  loading ??= loadEngine()
  await loading
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, imaginaryDatabase)
}

/** The bindings hold one instance of the engine for the whole process; a second would confuse the first. */
let loading: Promise<void> | undefined

async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(new URL('schema_engine_bg.wasm', pathToFileURL(script)))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start !== 'function') throw new Error("Prisma's schema engine has no start function")
  start()
}

/**
 * Comparing two schema files touches no tables, but the engine asks the server's version to know its dialect.
 * An answer is enough; so writing a migration needs no database.
 */
const answer = (value: unknown) => ({ ok: true, value })
const connection = {
  provider: 'postgres',
  adapterName: 'imaginary',
  queryRaw: async ({ sql }: { sql: string }) =>
    sql.includes('version()')
      ? answer({ columnNames: ['version'], columnTypes: [7], rows: [['PostgreSQL 15.0']] })
      : answer({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => answer(0),
  executeScript: async () => answer(undefined),
  getConnectionInfo: () => answer({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => answer(undefined)
}
const imaginaryDatabase = {
  provider: 'postgres',
  adapterName: 'imaginary',
  connect: async () => answer(connection),
  connectToShadowDb: async () => answer(connection)
}
