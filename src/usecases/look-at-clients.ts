import { calendarDate, dayIn } from '../domain/calendar.ts'
import type { Workspace } from '../domain/clients/teammate.ts'
import { nextLook } from '../domain/nudges/next-look.ts'
import { nudgesDue, settledCauses } from '../domain/nudges/nudges-due.ts'
import type { ClientTeam } from '../domain/permissions.ts'
import type { Policy } from '../domain/policy.ts'
import { DAY, type Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { addressNudges, type Company } from './address-nudges.ts'
import type { Covers } from './cover-ports.ts'
import { locatedPeople } from './located-people.ts'
import type { ClientToLookAt, LookDecision, Nudges } from './nudge-ports.ts'
import type { People } from './people-ports.ts'
import type { Policies } from './policy-ports.ts'

/** Where clients are found at which something is to be said, and to whom. */
export interface LookPorts {
  nudges: Nudges
  people: People
  covers: Covers
  access: Access
  policies: Policies
  /** Makes messages that were sent say what has become of that which they speak of; by id. */
  retell: (workspaceId: string, messages: readonly string[]) => Promise<void>
}

/** Clients that are looked at together, and whose nudges are kept in one transaction. */
const BATCH = 200

/** A client that left may come back on a day without anybody writing a word. */
const GONE_DAYS = 30

/** Somebody who can be told may join us without a word about the client. */
const UNTOLD_DAYS = 1

/**
 * Looks at every client whose time has come, decides what is to be said to whom, and when to look again. Costs what is due, not the book.
 * Returns how many nudges are new; looking again at once finds none.
 */
export async function lookAtClients(
  ports: LookPorts,
  workspace: Workspace,
  slotAt: Instant,
  now: Instant
): Promise<number> {
  const [company, policy] = await Promise.all([
    companyOn(ports, workspace, now),
    ports.policies.current(workspace)
  ])
  const seen = new Set<string>()
  let added = 0
  for (;;) {
    const { clients, gone } = await ports.nudges.due(workspace.id, BATCH, now)
    const ids = [...clients.map(({ agenda }) => agenda.client.id), ...gone.map(({ clientId }) => clientId)]
    // Those that somebody else is writing about stay due; they have their turn at the next slot.
    if (ids.every((id) => seen.has(id))) return added
    for (const id of ids) seen.add(id)
    const decisions = await decideOn(ports, workspace, clients, company, policy, now)
    const past = gone.map((left) => ({ ...left, nudges: [], settled: [], lookAt: now + GONE_DAYS * DAY }))
    const kept = await ports.nudges.keep(workspace.id, [...decisions, ...past], slotAt, now)
    added += kept.added
    await ports.retell(workspace.id, kept.messages)
  }
}

async function companyOn(ports: LookPorts, workspace: Workspace, now: Instant): Promise<Company> {
  const today = calendarDate(dayIn(workspace.timeZone, now))
  const [people, covers] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.covers.since(workspace.id, today)
  ])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    covers: covers.map(({ details }) => details),
    today
  }
}

async function decideOn(
  { access }: LookPorts,
  workspace: Workspace,
  clients: readonly ClientToLookAt[],
  company: Company,
  policy: Policy,
  now: Instant
): Promise<LookDecision[]> {
  const looks = clients.map((client) => ({
    ...client,
    due: nudgesDue(client.agenda, policy, client.said, now)
  }))
  const speaking = looks.filter(({ due }) => due.length > 0).map(({ agenda }) => agenda.client.id)
  const teams = await access.ofConfidential(workspace.id, speaking, company.today)
  return looks.map(({ agenda, said, seen, due }) => {
    const team: ClientTeam | null = teams.get(agenda.client.id) ?? null
    const nudges = addressNudges(due, agenda, said, team, company, policy, now)
    const decided = nudges.map((nudge) => ({ ...nudge, decidedAt: now, settledAt: null }))
    const next = nextLook(agenda, policy, [...said, ...decided], now)
    const isUntold = due.some((one) => !nudges.some(({ cause }) => cause === one.cause))
    return {
      clientId: agenda.client.id,
      seen,
      nudges,
      settled: settledCauses(agenda, policy, said, now),
      lookAt: isUntold ? Math.min(next, now + UNTOLD_DAYS * DAY) : next
    }
  })
}
