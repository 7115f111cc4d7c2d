import type { Readable, Writable } from 'node:stream'
import { confirm, isCancel } from '@clack/prompts'

/** Asks a person a question that can be answered with yes or no. */
export type Confirm = (question: string) => Promise<boolean>

/** Asks on a terminal; whoever leaves the question with Ctrl+C or Escape has said no. */
export function confirmOn(input: Readable, output: Writable): Confirm {
  return async (message) => {
    const answer = await confirm({ message, input, output, initialValue: false })
    return !isCancel(answer) && answer
  }
}
