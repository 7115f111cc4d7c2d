import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A program under measurement. */
export interface Program {
  child: ChildProcess
  /** Resolves with the first line of standard output that matches. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  /** Resident memory in MB. */
  residentMegabytes(): number
  stop(): Promise<void>
}

/** The arguments with which `npm start` runs Node. */
export function npmStart(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ').slice(1)
}

/** Starts a Node program with `env` added to the bare minimum of an environment. */
export function startProgram(args: string[], env: Record<string, string>): Program {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const said: string[] = []
  const lines = createInterface({ input: child.stdout }).on('line', (text) => said.push(text))
  const ended = once(child, 'exit')
  return {
    child,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (text: string) => {
          const found = pattern.exec(text)
          if (found) resolve(found)
        }
        said.forEach(look)
        lines.on('line', look)
        child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)))
      }),
    residentMegabytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    async stop() {
      child.kill('SIGTERM')
      await ended
    }
  }
}
