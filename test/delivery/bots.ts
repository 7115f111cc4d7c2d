import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { DeliverDueTerms } from '../../src/usecases/speaking/deliver-due.ts'
import type { DeliveryStep } from '../../src/usecases/speaking/delivery-steps.ts'
import { builtProgram } from '../support/built.ts'

/** What a bot is told when it starts. */
export interface BotSettings {
  databaseUrl: string
  apiUrl: string
  botToken: string
  owner: string
  terms: Omit<DeliverDueTerms, 'owner'>
  /** Of each call. */
  timeoutMs: number
}

/** When a bot does what to itself: as it comes to a step for the n-th time from now. */
export interface Trap {
  step: DeliveryStep
  times: number
  signal: 'SIGKILL' | 'SIGSTOP'
}

/** A bot in a process of its own. */
export interface SpeakingBot {
  /** Resolves when the trap has sprung. */
  trap(trap: Trap): Promise<void>
  /** Wakes it if it is frozen, and resolves when it has seen through what it had taken. */
  seesThrough(): Promise<void>
  ended: Promise<unknown[]>
  kill(): Promise<void>
}

/** Starts a bot and waits until it delivers. */
export async function startBot(settings: Omit<BotSettings, 'owner'>): Promise<SpeakingBot> {
  const given: BotSettings = { ...settings, owner: randomUUID() }
  const child = fork(await builtProgram('test/delivery/bot.ts'), [JSON.stringify(given)], { execArgv: [] })
  const ended = once(child, 'exit')
  await said(child, 'ready', ended)
  return {
    trap(trap) {
      child.send(trap)
      return said(child, 'trapped', ended)
    },
    seesThrough() {
      child.send('tell')
      child.kill('SIGCONT')
      return said(child, 'told', ended)
    },
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    }
  }
}

async function said(child: ChildProcess, word: string, ended: Promise<unknown[]>): Promise<void> {
  for (;;) {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => {
        throw new Error(`The bot ended with ${code}`)
      })
    ])
    if (message === word) return
  }
}
