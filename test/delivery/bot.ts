import { setTimeout as wait } from 'node:timers/promises'
import { createRollout } from '../../src/slack/answer/rollout.ts'
import type { Message } from '../../src/slack/blocks/message.ts'
import { mrkdwn } from '../../src/slack/blocks/mrkdwn.ts'
import { brokenDestinationMessage } from '../../src/slack/messenger/broken-destination-message.ts'
import { createMessenger } from '../../src/slack/messenger/messenger.ts'
import { openStore } from '../../src/store/store.ts'
import { Outage } from '../../src/usecases/ports.ts'
import { type BrokenDestinationWords, composeBroken } from '../../src/usecases/speaking/broken-destination.ts'
import { createDeliverDue } from '../../src/usecases/speaking/deliver-due.ts'
import type { DeliveryStep } from '../../src/usecases/speaking/delivery-steps.ts'
import { seeToRefusal } from '../../src/usecases/speaking/refused.ts'
import { quiet } from '../sandbox/support/web-client.ts'
import type { BotSettings, Trap } from './bots.ts'

/**
 * The bot as far as it speaks, in a process of its own: the real store, ledger, loop and Slack client. It delivers what is due until its
 * parent is gone. Told to, it kills or freezes itself when it comes to a step for the n-th time, or tells when it has seen all through.
 */
const { databaseUrl, apiUrl, botToken, owner, terms, timeoutMs }: BotSettings = JSON.parse(
  process.argv[2] ?? ''
)
const log = { info: () => undefined, warn: () => undefined }
const store = await openStore({ url: databaseUrl, log })
const [workspace] = await store.directory.workspaces()
if (workspace === undefined) throw new Error('There is no workspace')

const tiny: Message = { text: mrkdwn`Acme`, blocks: [] }

let trap: Trap | null = null
let isAsked = false
process.on('message', (told: Trap | 'tell') => {
  if (told === 'tell') isAsked = true
  else trap = told
})
process.on('disconnect', () => process.exit())

function step(reached: DeliveryStep) {
  if (trap === null || trap.step !== reached) return
  trap.times -= 1
  if (trap.times > 0) return
  const { signal } = trap
  trap = null
  process.send?.('trapped')
  process.kill(process.pid, signal)
}

const messenger = createMessenger<BrokenDestinationWords>({
  botToken,
  apiUrl,
  logger: quiet,
  rollout: createRollout(Date.now, log),
  view: (words) => (words.channelId === '' ? tiny : brokenDestinationMessage(words)),
  timeoutMs
})
const deliverDue = createDeliverDue(
  {
    ledger: store.ledger,
    messenger,
    // Its own messages say nothing; reports of broken channels are the real ones.
    compose: async (delivery) => {
      const { cause: reason } = delivery
      if (!reason.startsWith('matrix')) return composeBroken(store, workspace, delivery)
      const words = { kind: 'broken_destination', channelId: '', reason, digests: [] } as const
      return { kind: 'say', words, clientIds: [] }
    },
    refused: (delivery, reason, now) => seeToRefusal(store, workspace, delivery, reason, now),
    step,
    ended: (_end, _delivery, error) => {
      if (error !== undefined) console.error(error)
    },
    pausing: () => undefined,
    wait: async (milliseconds) => void (await wait(milliseconds)),
    now: Date.now,
    elapsed: () => performance.now()
  },
  workspace.id,
  { ...terms, owner }
)
process.send?.('ready')
const never = new AbortController().signal
for (;;) {
  await deliverDue(never).catch((error: unknown) => {
    if (!(error instanceof Outage)) throw error
  })
  if (isAsked) process.send?.('told')
  isAsked = false
  await wait(150)
}
