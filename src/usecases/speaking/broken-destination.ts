import { calendarDate, dayIn } from '../../domain/calendar.ts'
import { isOneOfUs, type Workspace } from '../../domain/clients/teammate.ts'
import { goodMoment } from '../../domain/manners/good-moment.ts'
import { inOrder } from '../../domain/manners/reach.ts'
import type { Instant } from '../../domain/time.ts'
import type { Digest, Digests } from '../digest-ports.ts'
import type { Delivery, Ledger } from '../ledger-ports.ts'
import { locatedPeople } from '../located-people.ts'
import type { People } from '../people-ports.ts'
import type { Policies } from '../policy-ports.ts'
import type { Directory } from '../ports.ts'
import { type Composed, OUT_OF_REACH } from './composed.ts'

/** To an admin: nothing can be said in a channel any more. */
export interface BrokenDestinationWords {
  kind: 'broken_destination'
  channelId: string
  /** What is wrong and how to mend it. */
  reason: string
  /** What was to be said there. */
  digests: readonly Digest[]
}

export interface BrokenPorts {
  digests: Digests
  directory: Directory
  ledger: Ledger
  people: People
  policies: Policies
}

/** Has an admin, or a lead where there is none, told of a channel that takes nothing; once a day, whoever finds it. */
export async function reportBroken(
  ports: BrokenPorts,
  workspace: Workspace,
  { recipient: channelId, slotAt }: Delivery,
  now: Instant
): Promise<void> {
  const period = calendarDate(dayIn(workspace.timeZone, slotAt))
  await tellMender(ports, workspace, { cause: channelId, period, slotAt }, [], now)
}

/** Has the next one told when the first can't be. */
export async function reportToNext(
  ports: BrokenPorts,
  workspace: Workspace,
  { recipient, ...report }: Delivery,
  now: Instant
): Promise<void> {
  await tellMender(ports, workspace, report, [recipient], now)
}

/** What is to be said about a channel, if it has not been mended meanwhile. Slack takes messages for people who have left without a word. */
export async function composeBroken(
  { digests, directory }: Pick<BrokenPorts, 'digests' | 'directory'>,
  workspace: Workspace,
  { cause: channelId, recipient }: Delivery
): Promise<Composed<BrokenDestinationWords>> {
  const reader = await directory.teammateBySlackId(workspace.id, recipient)
  if (reader === null || !isOneOfUs(reader)) return { kind: 'unreachable', reason: OUT_OF_REACH }
  const all = await digests.all(workspace.id)
  const broken = all.filter((digest) => digest.channelId === channelId && digest.brokenReason !== null)
  const reason = broken[0]?.brokenReason ?? null
  if (reason === null) return { kind: 'nothing', reason: 'It was mended meanwhile' }
  const words = { kind: 'broken_destination', channelId, reason, digests: broken } as const
  return { kind: 'say', words, clientIds: [] }
}

/**
 * Admins come first, then leads, in an order that stays; whoever comes before one that was tried has been tried as well. They are told as
 * soon as they may be told what cannot wait.
 */
async function tellMender(
  ports: BrokenPorts,
  workspace: Workspace,
  { cause, period, slotAt }: Pick<Delivery, 'cause' | 'period' | 'slotAt'>,
  tried: readonly string[],
  now: Instant
): Promise<void> {
  const [people, { workingTime }] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.policies.current(workspace)
  ])
  const all = inOrder(people)
  const menders = [
    ...all.filter(({ isAdmin }) => isAdmin),
    ...all.filter(({ isAdmin, isLead }) => !isAdmin && isLead)
  ].flatMap(({ slackUserId, ...person }) => (slackUserId === null ? [] : [{ slackUserId, person }]))
  const last = menders.findLastIndex(({ slackUserId }) => tried.includes(slackUserId))
  const next = menders.slice(last + 1).find(({ person }) => isOneOfUs(person))
  if (next === undefined) return
  const { slackUserId: recipient, person } = next
  const notBefore = goodMoment(now, { person, workingTime, isUrgent: true })
  const report = { kind: 'broken_destination', recipient, cause, period, slotAt, notBefore } as const
  await ports.ledger.add(workspace.id, report, now)
}
