import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { builtProduct } from './built.ts'

/** One of our programs as a process of its own. */
export interface Program {
  child: ChildProcess
  /** What it wrote to standard output, a line each, and to standard error. */
  said: string[]
  /** Resolves with the first line that matches, already said or not. Rejects when the program ends without. */
  says(pattern: RegExp): Promise<string>
  /** Resolves with the exit code once it has ended. */
  ended: Promise<number | null>
}

/** Starts the built `main.js` or `cli.js` with these variables and no others of ours; killed when the test is over. */
export async function startProgram(
  file: 'main.js' | 'cli.js',
  args: string[],
  env: Record<string, string>
): Promise<Program> {
  const cwd = await builtProduct()
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [`dist/${file}`, ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: string[] = []
  const listeners = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      for (const listener of listeners) listener(line)
    })
  }
  const ended = once(child, 'close').then(() => child.exitCode)
  return {
    child,
    said,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (line: string) => pattern.test(line) && resolve(line)
        said.forEach(look)
        listeners.add(look)
        void ended.then((code) => reject(new Error(`${file} ended with ${code}:\n${said.join('\n')}`)))
      })
  }
}

/** Runs the command line to its end. */
export async function runCli(
  args: string[],
  env: Record<string, string>
): Promise<{ code: number | null; text: string }> {
  const program = await startProgram('cli.js', args, env)
  const code = await program.ended
  return { code, text: program.said.join('\n') }
}
