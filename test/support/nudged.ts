import { randomUUID } from 'node:crypto'
import type { AlertKind } from '../../src/domain/attention/alert.ts'
import { alertsOf } from '../../src/domain/attention/alerts-of.ts'
import { calendarDate, dayIn } from '../../src/domain/calendar.ts'
import { createLog } from '../../src/log.ts'
import { createRollout } from '../../src/slack/answer/rollout.ts'
import { createBoltLogger } from '../../src/slack/connection/bolt-logger.ts'
import { createMessenger } from '../../src/slack/messenger/messenger.ts'
import { wordsMessage } from '../../src/slack/messenger/words-message.ts'
import type { Delivery } from '../../src/usecases/ledger-ports.ts'
import { composeNudges } from '../../src/usecases/speaking/compose-nudges.ts'
import { composePlan } from '../../src/usecases/speaking/compose-plan.ts'
import type { Story } from './story.ts'

/** Makes somebody known to the bot, and tells their teammate id. */
export async function teammate({ sandbox, store, book }: Story, name: string): Promise<string> {
  const person = sandbox.person(name)
  await person.types('/client-risk help')
  const known = await store.directory.teammateBySlackId(book.workspaceId, person.id)
  if (known === null) throw new Error(`Nobody knows ${name}`)
  return known.id
}

/** The workspace of a story. */
export async function workspaceOf({ store, book }: Story) {
  const all = await store.directory.workspaces()
  const found = all.find(({ id }) => id === book.workspaceId)
  if (found === undefined) throw new Error('There is no workspace')
  return found
}

/** Decides that somebody is told what stands at these clients, and takes the message to be sent. */
export async function decideNudges(
  story: Story,
  name: string,
  clientIds: readonly string[],
  kind: AlertKind = 'quiet'
): Promise<{ delivery: Delivery; owner: string }> {
  const { store, book, sandbox } = story
  const now = Date.now()
  const workspace = await workspaceOf(story)
  const teammateId = await teammate(story, name)
  const policy = await store.policies.current(workspace)
  const agendas = await store.agendas.ofClients(workspace.id, clientIds, now)
  const nudges = agendas.flatMap((agenda) =>
    alertsOf(agenda, policy, now)
      .filter((alert) => alert.kind === kind)
      .map(({ cause, client }) => ({
        clientId: client.id,
        cause,
        moment: 'overdue',
        teammateId,
        slackUserId: sandbox.person(name).id,
        notBefore: now
      }))
  )
  if (nudges.length === 0) throw new Error('Nothing stands at these clients')
  await store.nudges.pass(book.workspaceId, nudges, now, now)
  return takeOne(story)
}

/** Tells somebody what stands at these clients, in one message. */
export async function nudge(
  story: Story,
  name: string,
  clientIds: readonly string[],
  kind?: AlertKind
): Promise<void> {
  const { delivery, owner } = await decideNudges(story, name, clientIds, kind)
  await say(story, delivery, owner)
}

/** Sends somebody the plan of their week, if there is one; returns why there is none. */
export async function plan(story: Story, name: string): Promise<string | null> {
  const { sandbox, store, book } = story
  const now = Date.now()
  const period = calendarDate(dayIn('UTC', now))
  const asked = { kind: 'plan', cause: 'plan', period, slotAt: now, notBefore: now } as const
  await store.ledger.add(book.workspaceId, { ...asked, recipient: sandbox.person(name).id }, now)
  const { delivery, owner } = await takeOne(story)
  return say(story, delivery, owner)
}

async function takeOne({ store, book }: Story): Promise<{ delivery: Delivery; owner: string }> {
  const owner = randomUUID()
  const hold = { owner, leaseMs: 60_000 }
  const [delivery] = await store.ledger.claim(book.workspaceId, hold, 1, 0, Date.now())
  if (delivery === undefined) throw new Error('There is nothing to send')
  return { delivery, owner }
}

async function say(story: Story, delivery: Delivery, owner: string): Promise<string | null> {
  const { sandbox, store } = story
  const compose = delivery.kind === 'plan' ? composePlan : composeNudges
  const composed = await compose(store, await workspaceOf(story), delivery, Date.now())
  if (composed.kind === 'taken_over') throw new Error('The message is held by somebody else')
  if (composed.kind !== 'say') return composed.reason
  const messenger = createMessenger({
    botToken: sandbox.botToken,
    apiUrl: sandbox.apiUrl,
    logger: createBoltLogger(createLog('silent')),
    rollout: createRollout(Date.now, createLog('silent')),
    view: wordsMessage,
    timeoutMs: 5_000
  })
  const sent = await messenger.send(delivery.recipient, composed.words, delivery.id, null, () => true)
  if (sent.kind !== 'sent') throw new Error(sent.reason)
  await store.ledger.sent(delivery.id, owner, sent.place, Date.now())
  return null
}
