import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CliError } from './cli-context.ts'

const MAPPING = z.record(z.string(), z.string())

/** Reads what `--map` names: `Header=column`, or a JSON file of such pairs. Later ones win. */
export function headerMapping(mappings: readonly string[]): Map<string, string> {
  const pairs = mappings.flatMap((mapping) => (mapping.includes('=') ? [pair(mapping)] : pairsOf(mapping)))
  return new Map(pairs)
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
    throw new CliError(
      `--map ${path}: the file can't be read (${reasonOf(error)}), and it is no Header=column either`
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
