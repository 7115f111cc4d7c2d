import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { foldHeader } from '../domain/import/headers/fold-header.ts'
import type { Table } from '../usecases/import-ports.ts'
import { CliError } from './cli-context.ts'

/** Enough to see the slip of the keyboard. */
const SHOWN = 30
const MAPPING = z.record(z.string(), z.string())

/** Reads what `--map` names: `Header=column`, or a JSON file of such pairs. Later ones win. */
export function headerMapping(mappings: readonly string[]): Map<string, string> {
  const pairs = mappings.flatMap((mapping) => (mapping.includes('=') ? [pair(mapping)] : pairsOf(mapping)))
  return new Map(pairs)
}

/** Says so when a mapping names a header that no file has: read without it, the files would mean something else. */
export function checkMapping(mapping: ReadonlyMap<string, string>, tables: readonly Table[]): void {
  const headers = tables.flatMap((table) => table.headers)
  const known = new Set(headers.map(foldHeader))
  for (const [header, column] of mapping) {
    if (known.has(foldHeader(header))) continue
    const shown = headers.slice(0, SHOWN).join(', ')
    throw new CliError(
      `--map "${header}=${column}": no file has a column ${header}; there is ${shown}${headers.length > SHOWN ? ' …' : ''}`
    )
  }
}

function pair(mapping: string): [string, string] {
  const at = mapping.lastIndexOf('=')
  const [header, column] = [mapping.slice(0, at).trim(), mapping.slice(at + 1).trim()]
  if (header === '' || column === '')
    throw new CliError(`--map "${mapping}": write Header=column, for example --map "Firma=client"`)
  return [header, column]
}

function pairsOf(path: string): [string, string][] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const problem = isMissing ? 'there is no such file' : `the file can't be read (${reasonOf(error)})`
    throw new CliError(
      `--map ${path}: ${problem}; write Header=column, for example --map "Firma=client", or name a JSON file of such pairs`
    )
  }
  try {
    return Object.entries(MAPPING.parse(JSON.parse(text)))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : reasonOf(error)
    throw new CliError(`--map ${path}: write a JSON object such as {"Firma": "client"} (${reason})`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
