import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/store/store.ts'
import type { NewDelivery } from '../../src/usecases/ledger-ports.ts'
import type { Nudge } from '../../src/usecases/nudge-ports.ts'
import { daysAgo, NOW } from '../support/facts.ts'

/** Whose messages are asked about. */
export interface Speaker {
  store: Store
  workspaceId: string
  clientId: string
  teammateId: string
}

/** What the bot has said and is to say for a workspace, of each kind that can be asked about. */
export async function speak({ store, workspaceId, clientId, teammateId }: Speaker) {
  const { schedules, ledger, nudges } = store
  const hold = { owner: randomUUID(), leaseMs: 60_000 }
  const claimOne = async () => {
    const [taken] = await ledger.claim(workspaceId, hold, 1, 0, NOW)
    if (taken === undefined) throw new Error('There is nothing to say')
    return taken
  }
  await schedules.agree(workspaceId, ['digest'], [terms])
  const due = await schedules.claim(workspaceId, ['digest'], hold.owner, 0, NOW)
  const deliveries = [message('U8')]
  const decision = { scheduleId: due?.id ?? '', ran: daysAgo(2), skipped: [], nextAt: NOW, deliveries }
  await schedules.decide(hold.owner, decision, daysAgo(2))
  await ledger.end((await claimOne()).id, hold.owner, 'dead', 'is_archived')
  await nudges.pass(workspaceId, [nudge(clientId, teammateId)], NOW, daysAgo(1))
  const { id: sentId } = await claimOne()
  await ledger.sent(sentId, hold.owner, { channelId: 'D1', ts: '17.1' }, daysAgo(1))
  await nudges.pass(workspaceId, [{ ...nudge(clientId, teammateId), moment: 'overdue' }], NOW, daysAgo(1))
  await claimOne()
  await ledger.add(workspaceId, message('U7'), NOW)
  return sentId
}

/** What a workspace is asked about the messages of ours; answers are null or empty when it sees and changes nothing of them. */
export function speakingQuestions(
  subject: () => Speaker & { sentId: string }
): Record<string, (them: string) => Promise<unknown>> {
  const ports = () => subject().store
  const ourPending = () => ports().ledger.inState(subject().workspaceId, 'pending', 99)
  const hold = { owner: randomUUID(), leaseMs: 0 }
  const heldByUs = async () => {
    const [held] = await ports().ledger.inState(subject().workspaceId, 'sending', 1)
    if (held === undefined) throw new Error('Nothing is being said')
    return held
  }
  const pause = { until: NOW + 1, reason: 'token_revoked' }
  return {
    'nudges.due': (them) => ports().nudges.due(them, 99, NOW),
    'nudges.look': async (them) => {
      const due = await ports().nudges.due(subject().workspaceId, 99, NOW)
      return (await ports().nudges.look(them, due, NOW)).clients
    },
    'nudges.keep': async (them) => {
      const { workspaceId, clientId, teammateId } = subject()
      const due = await ports().nudges.due(workspaceId, 99, NOW)
      const seen = due.find((each) => each.clientId === clientId)?.seen ?? ''
      const nudges = [{ ...nudge(clientId, teammateId), moment: 'again' }]
      const decision = { clientId, seen, nudges, settled: [], settledInPlans: [], lookAt: NOW + 1 }
      return (await ports().nudges.keep(them, [decision], NOW, NOW)) || null
    },
    'nudges.onDelivery': (them) => ports().nudges.onDelivery(them, subject().sentId),
    'nudges.pass': (them) => {
      const passed = { ...nudge(subject().clientId, subject().teammateId), moment: 'escalated' }
      return ports()
        .nudges.pass(them, [passed], NOW, NOW)
        .then(
          () => true,
          () => null
        )
    },
    'nudges.postpone': async (them) => {
      const held = await heldByUs()
      const riding = await ports().nudges.onDelivery(subject().workspaceId, held.id)
      const ids = riding.map(({ id }) => id)
      return (await ports().nudges.postpone(them, held, ids, NOW + 1, NOW)) || null
    },
    'nudges.carry': async (them) => {
      const { clientId, teammateId } = subject()
      const planned = { ...nudge(clientId, teammateId), moment: 'plan 2026-11-23 due 0' }
      return (await ports().nudges.carry(them, await heldByUs(), [planned], NOW)) || null
    },
    'nudges.toldBetween': (them) => ports().nudges.toldBetween(them, 'U1', daysAgo(9), NOW),
    'nudges.open': (them) => ports().nudges.open(them, subject().clientId),
    'said.at': (them) => ports().said.at(them, { channelId: 'D1', ts: '17.1' }),
    'said.outdated': async (them) => {
      const { workspaceId, clientId } = subject()
      await ports().nudges.settle(workspaceId, { clientId, causes: [], by: null, how: '' }, NOW)
      return ports().said.outdated(them, 99, NOW, NOW)
    },
    'said.retold': async (them) => {
      const { workspaceId } = subject()
      const [message] = await ports().said.outdated(workspaceId, 99, NOW, NOW)
      await ports().said.retold(them, message?.delivery.id ?? '', message?.seen ?? '', NOW)
      return (await ports().said.outdated(workspaceId, 99, NOW, NOW)).length === 0 || null
    },
    'said.outdate': async (them) => {
      const { workspaceId, sentId } = subject()
      for (const { delivery, seen } of await ports().said.outdated(workspaceId, 99, NOW, NOW))
        await ports().said.retold(workspaceId, delivery.id, seen, NOW)
      await ports().said.outdate(them, sentId, NOW)
      return ports().said.outdated(workspaceId, 99, NOW, NOW)
    },
    'nudges.settle': async (them) => {
      const { clientId, workspaceId, sentId } = subject()
      await ports().nudges.settle(them, { clientId, causes: ['action:1'], by: null, how: 'done' }, NOW)
      const riding = await ports().nudges.onDelivery(workspaceId, sentId)
      return riding.find(({ settled }) => settled !== null) ?? null
    },
    'ledger.claim': (them) => ports().ledger.claim(them, hold, 99, 0, NOW),
    'ledger.add': async (them) => {
      const before = (await ourPending()).length
      await ports().ledger.add(them, message('U6'), NOW)
      return (await ourPending()).length - before || null
    },
    'ledger.inState': (them) => ports().ledger.inState(them, 'dead', 99),
    'ledger.depth': async (them) => (await ports().ledger.depth(them, daysAgo(1))).byState.dead || null,
    'ledger.retry': async (them) => {
      const dead = await ports().ledger.inState(subject().workspaceId, 'dead', 99)
      const ids = dead.map(({ id }) => id)
      return (await ports().ledger.retry(them, ids, [], NOW)) || null
    },
    'ledger.paused': async (them) => {
      await ports().ledger.pause(subject().workspaceId, pause)
      const paused = await ports().ledger.paused(them, NOW)
      await ports().ledger.resume(subject().workspaceId, { after: NOW, upTo: NOW })
      return paused
    },
    'ledger.pause': async (them) => {
      await ports().ledger.pause(them, pause)
      return ports().ledger.paused(subject().workspaceId, NOW)
    },
    'ledger.resume': async (them) => {
      await ports().ledger.pause(subject().workspaceId, pause)
      await ports().ledger.resume(them, { after: NOW, upTo: NOW })
      const paused = await ports().ledger.paused(subject().workspaceId, NOW)
      await ports().ledger.resume(subject().workspaceId, { after: NOW, upTo: NOW })
      return paused === null || null
    },
    'ledger.forgetBefore': async (them) => (await ports().ledger.forgetBefore(them, NOW)) || null,
    'schedules.all': (them) => ports().schedules.all(them),
    'schedules.claim': (them) => ports().schedules.claim(them, ['digest'], hold.owner, 0, NOW),
    'schedules.forgetBefore': async (them) => (await ports().schedules.forgetBefore(them, NOW)) || null,
    'schedules.agree': async (them) => {
      await ports().schedules.agree(them, ['digest'], [])
      return (await ports().schedules.all(subject().workspaceId)).length === 0 || null
    }
  }
}

/** Known by what is held and who holds it, which nobody else can name. */
export const OF_HOLDERS = [
  ...['begin', 'sent', 'postpone', 'doubt', 'end'].map((move) => `ledger.${move}`),
  'schedules.decide',
  'schedules.release'
]

const terms = {
  job: 'digest',
  subject: '',
  cron: '0 9 * * 1',
  timeZone: 'UTC',
  nextAt: daysAgo(2),
  atLatest: NOW
}

const message = (recipient: string): NewDelivery => ({
  kind: 'digest',
  recipient,
  cause: 'weekly',
  period: '2026-W47',
  slotAt: daysAgo(2),
  notBefore: daysAgo(2)
})

const nudge = (clientId: string, teammateId: string): Nudge & { slackUserId: string; notBefore: number } => ({
  clientId,
  cause: 'action:1',
  moment: 'due',
  teammateId,
  slackUserId: 'U1',
  notBefore: daysAgo(1)
})
