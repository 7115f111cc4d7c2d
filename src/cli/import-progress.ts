import type { Writable } from 'node:stream'
import { progress } from '@clack/prompts'

/** Below this size a file is read before a bar has been seen. */
const LONG = 2_000_000

/** A bar over all files of an import, drawn on a terminal. */
export interface ImportProgress {
  moveTo(file: string, bytesRead: number): void
  stop(): void
}

/** Starts a bar when there is a terminal and enough to read. `total` counts bytes. */
export function startProgress(terminal: Writable | null, total: number): ImportProgress {
  if (terminal === null || total < LONG) return { moveTo: () => undefined, stop: () => undefined }
  const bar = progress({ output: terminal, max: total, size: 40 })
  const done = new Map<string, number>()
  bar.start('Reading')
  return {
    moveTo(file, bytesRead) {
      const step = bytesRead - (done.get(file) ?? 0)
      done.set(file, bytesRead)
      bar.advance(step, file)
    },
    stop: () => bar.stop('Read')
  }
}
