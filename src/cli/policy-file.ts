import { readFileSync } from 'node:fs'
import type { PolicyProblem } from '../domain/policy/problem.ts'
import { type PolicyText, readPolicyText } from '../policy-text/read-policy-text.ts'
import { CliError } from './cli-context.ts'

/** Reads a policy from a YAML or JSON file. Throws a CliError when it is none at all. */
export function readPolicyFile(path: string): PolicyText {
  const read = readPolicyText(textOf(path))
  if (read.kind === 'read') return read
  throw new CliError(
    read.reason === 'holds no settings'
      ? `${path} holds no settings. client-risk policy show prints those in force; keep what is to be different.`
      : `${path} ${read.reason}`
  )
}

/** The error of a file whose settings can't be used, with a line for each of its problems. */
export function unusable(path: string, problems: readonly PolicyProblem[]): CliError {
  const lines = problems.map(({ message }) => `  ${message}`)
  return new CliError(`${path} can't be the policy:\n${lines.join('\n')}`)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') throw new CliError(`${path}: there is no such file`)
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new CliError(`${path}: the file can't be read (${reason})`)
  }
}
