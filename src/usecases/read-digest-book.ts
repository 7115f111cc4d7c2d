import { assess } from '../domain/assessment/assess.ts'
import { alertsOf } from '../domain/attention/alerts-of.ts'
import { calendarDate, dayIn } from '../domain/calendar.ts'
import { foldName } from '../domain/clients/names.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { type DigestBook, LISTED, rankAtRisk } from '../domain/digest/digest.ts'
import {
  compareStakes,
  type DigestClient,
  digestClient,
  type Standing
} from '../domain/digest/digest-client.ts'
import { dueThisWeek, mayBeDue } from '../domain/digest/due-item.ts'
import { plannedNext } from '../domain/digest/planned-next.ts'
import type { Policy } from '../domain/policy.ts'
import { DAY, type Instant } from '../domain/time.ts'
import type { Agendas } from './agenda-ports.ts'
import { type FollowingPorts, followClients } from './digest-followed.ts'
import type { Digest, Digests, SaidDigest } from './digest-ports.ts'
import type { DigestReaders } from './digest-readers.ts'
import type { History } from './history-ports.ts'
import type { Policies } from './policy-ports.ts'

/** Where a digest is read from. */
export interface DigestBookPorts extends FollowingPorts {
  digests: Digests
  history: History
  policies: Policies
  agendas: Agendas
}

/** Which digest is read, for whom, and what it said the last time. */
export interface DigestAsked {
  digest: Digest
  slotAt: Instant
  readers: DigestReaders
  last: SaidDigest | null
}

/** Without a last time a digest looks back a week. */
const WEEK = 7 * DAY

/** Longer than this after its time, it says that it is late. */
const LATE = DAY / 24

/** Agendas that are read to see what is due: the clients with most at stake come first. */
const MOST_DUE = 300

/** Reads a digest's clients with where they stood when the last digest was due: the whole book in one pass. */
export async function readDigestClients(
  { facts, history, digests }: Pick<DigestBookPorts, 'facts' | 'history' | 'digests'>,
  workspace: Workspace,
  policy: Policy,
  { digest, slotAt, readers, last }: DigestAsked,
  now: Instant
): Promise<{ clients: DigestClient[]; mayBeDue: Set<string>; before: Map<string, Standing> }> {
  const today = dayIn(workspace.timeZone, now)
  const since = dayIn(workspace.timeZone, sinceWhen(slotAt, last))
  const levels = await history.levelsOn(workspace.id, calendarDate(since))
  const before = new Map(levels.map(({ clientId, ...standing }) => [clientId, standing]))
  const segments =
    digest.segment === '' ? null : spellings(digest.segment, await digests.segments(workspace.id))
  const scope = readers.kind === 'channel' ? { isOpenOnly: true } : { viewer: readers.viewer }
  const clients: DigestClient[] = []
  const due = new Set<string>()
  for await (const client of facts.ofBook(workspace.id, now, { segments, ...scope })) {
    const assessment = assess(client, policy, now)
    if (assessment.kind !== 'assessed') continue
    clients.push(digestClient(client.client, assessment, before.get(client.client.id) ?? null))
    if (mayBeDue(client, today)) due.add(client.client.id)
  }
  return { clients, mayBeDue: due, before }
}

/** Reads all that a digest tells: its clients, what is planned at those it lists, what became of those it listed, and what is due. */
export async function readDigestBook(
  ports: DigestBookPorts,
  workspace: Workspace,
  asked: DigestAsked & { notBefore: Instant },
  now: Instant
): Promise<DigestBook> {
  const { digest, slotAt, notBefore, readers, last } = asked
  const policy = await ports.policies.current(workspace)
  const read = await readDigestClients(ports, workspace, policy, asked, now)
  const { clients, before } = read
  const { currency } = workspace
  const listed = rankAtRisk(clients, currency)
    .slice(0, LISTED)
    .map(({ id }) => id)
  const dueIds = clients
    .filter(({ id }) => read.mayBeDue.has(id))
    .sort(compareStakes(currency))
    .slice(0, MOST_DUE)
    .map(({ id }) => id)
  const signals = new Map(clients.map(({ id, signal }) => [id, signal]))
  const today = dayIn(workspace.timeZone, now)
  const agendas = await ports.agendas.ofClients(workspace.id, [...new Set([...listed, ...dueIds])], now)
  const since = sinceWhen(slotAt, last)
  const following = { clientIds: last?.clientIds ?? [], since, before }
  return {
    segment: digest.segment,
    day: dayIn(digest.timeZone, slotAt),
    sinceDay: dayIn(digest.timeZone, since),
    isLate: now - Math.max(slotAt, notBefore) > LATE,
    clients,
    currency,
    planned: new Map(
      agendas.flatMap((agenda) => {
        const { id } = agenda.client
        const next = plannedNext(agenda, signals.get(id) ?? null, policy.playbooks, today)
        return next === null ? [] : [[id, next] as const]
      })
    ),
    followed: await followClients(ports, workspace, policy, readers, following, now),
    due: dueThisWeek(
      agendas.flatMap((agenda) => alertsOf(agenda, policy, now)),
      today
    ),
    hasDependence: readers.kind === 'channel' || readers.maySeePortfolio
  }
}

function sinceWhen(slotAt: Instant, last: SaidDigest | null): Instant {
  return last?.slotAt ?? slotAt - WEEK
}

function spellings(segment: string, all: readonly string[]): string[] {
  const key = foldName(segment)
  return all.filter((each) => foldName(each) === key)
}
