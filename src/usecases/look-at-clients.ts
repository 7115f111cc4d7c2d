import type { ClientAgenda } from '../domain/attention/agenda.ts'
import { type StandingAlert, standingAlerts } from '../domain/attention/alerts-of.ts'
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
import type { ClientToLookAt, DueClient, LookDecision, Nudges, OpenInPlan } from './nudge-ports.ts'
import type { People } from './people-ports.ts'
import type { Policies } from './policy-ports.ts'

/** Where clients are found at which something is to be said, and to whom. */
export interface LookPorts {
  nudges: Nudges
  people: People
  covers: Covers
  access: Access
  policies: Policies
}

/** Clients that are looked at together, and whose nudges are kept in one transaction. */
const BATCH = 250

/** At most so many a run, a second or two, so that other jobs have their turn in between after an import of a whole book. */
const MOST = 2_500

/** What is decided on in one slot is said as of one instant, so that it goes in one message, with what has waited for that instant. */
const SLOT = 5 * 60_000

/** A client that left may come back on a day without anybody writing a word. */
const GONE_DAYS = 30

/** Somebody who can be told may join us without a word about the client. */
const UNTOLD_DAYS = 1

/**
 * Looks at clients whose time has come, the longest waiting first and at most so many (`most`), decides what is to be said to whom, and
 * when to look again. Costs what is due, not the book. Returns how many nudges are new, and whether all had their turn. A client that
 * somebody writes about meanwhile stays due. Looking again at once adds nothing for those who had their turn.
 */
export async function lookAtClients(
  ports: LookPorts,
  workspace: Workspace,
  slotAt: Instant,
  now: Instant,
  most = MOST
): Promise<{ added: number; isDone: boolean }> {
  const [company, policy] = await Promise.all([
    companyOn(ports, workspace, now),
    ports.policies.current(workspace)
  ])
  const scene = { ports, workspace, company, policy, slotAt, now }
  const due = await ports.nudges.due(workspace.id, most, now)
  return { added: await lookInBatches(scene, due), isDone: due.length < most }
}

type Looked = Awaited<ReturnType<Nudges['look']>>

type LookScene = {
  ports: LookPorts
  workspace: Workspace
  company: Company
  policy: Policy
  slotAt: Instant
  now: Instant
}

/** Reads one batch while the one before is decided on, and the one before that is kept: bundling needs that one is kept after the other. */
async function lookInBatches(scene: LookScene, due: readonly DueClient[]): Promise<number> {
  const { ports, workspace, slotAt, now } = scene
  let added = 0
  let read: Looked | null = null
  let decided: LookDecision[] | null = null
  for (let start = 0; start < due.length || read !== null || decided !== null; start += BATCH) {
    const batch = due.slice(start, start + BATCH)
    const [nextRead, nextDecided, kept]: [Looked | null, LookDecision[] | null, number] = await Promise.all([
      batch.length === 0 ? null : ports.nudges.look(workspace.id, batch, now),
      read === null ? null : decideOn(scene, read),
      decided === null ? 0 : ports.nudges.keep(workspace.id, decided, slotAt, now)
    ])
    read = nextRead
    decided = nextDecided
    added += kept
  }
  return added
}

/** Who is there to be told something today. */
export async function companyOn(
  ports: Pick<LookPorts, 'people' | 'covers'>,
  workspace: Workspace,
  now: Instant
): Promise<Company> {
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

async function decideOn(scene: LookScene, { clients, gone }: Looked): Promise<LookDecision[]> {
  const { ports, workspace, company, now } = scene
  const ids = clients.map(({ agenda }) => agenda.client.id)
  // Asked before anything is computed, so that the database has its work meanwhile.
  const teams = await ports.access.ofConfidential(workspace.id, ids, company.today)
  const left = gone.map((client) => ({
    ...client,
    nudges: [],
    settled: [],
    settledInPlans: [],
    lookAt: now + GONE_DAYS * DAY
  }))
  return [
    ...clients.map((client) => decide(scene, client, teams.get(client.agenda.client.id) ?? null)),
    ...left
  ]
}

function decide(
  { company, policy, slotAt, now }: LookScene,
  { agenda, said, planned, seen }: ClientToLookAt,
  team: ClientTeam | null
): LookDecision {
  const standing = standingAlerts(agenda, policy, now)
  const due = nudgesDue(agenda, policy, said, now, standing)
  const from = now - slotAt < SLOT ? slotAt : now
  const nudges = addressNudges(due, agenda, said, team, company, policy, from)
  const decided = nudges.map((nudge) => ({ ...nudge, decidedAt: now, settledAt: null }))
  const next = nextLook(agenda, policy, [...said, ...decided], now, standing)
  const claimed = agenda.claims.map(({ cause }) => cause)
  const isUntold = due.some((one) => !nudges.some(({ cause }) => cause === one.cause))
  return {
    clientId: agenda.client.id,
    seen,
    nudges,
    settled: [
      ...settledCauses(agenda, policy, said, now, standing),
      ...claimed.filter((cause) => !standing.some(({ alert }) => alert.cause === cause))
    ],
    settledInPlans: plansSettled(agenda, policy, planned, now, standing),
    lookAt: isUntold ? Math.min(next, now + UNTOLD_DAYS * DAY) : next
  }
}

/** What plans say and what stands no more for whoever was told; `standing` is what stands for anybody. */
function plansSettled(
  agenda: ClientAgenda,
  policy: Policy,
  planned: readonly OpenInPlan[],
  now: Instant,
  standing: readonly StandingAlert[]
): OpenInPlan[] {
  const isAmong = (alerts: readonly StandingAlert[], cause: string) =>
    alerts.some(({ alert }) => alert.cause === cause)
  const gone = planned.filter(({ cause }) => !isAmong(standing, cause))
  const ids = [...new Set(gone.map(({ teammateId }) => teammateId))]
  const own = new Map(ids.map((id) => [id, standingAlerts(agenda, policy, now, id)]))
  return gone.filter(({ cause, teammateId }) => !isAmong(own.get(teammateId) ?? [], cause))
}
