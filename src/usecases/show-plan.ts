import { calendarDate, type DayNumber, dayIn, dayNumber } from '../domain/calendar.ts'
import { isOpenAction } from '../domain/clients/action.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { RiskDetails } from '../domain/clients/risk.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Directory } from './ports.ts'
import type { Entry, Records } from './record-ports.ts'

/** How grave a risk is. */
interface Rating {
  /** 1 to 5 each; null when nobody has rated it. */
  likelihood: number | null
  impact: number | null
  /** What the client says or does itself: it may leave, or looks at a competitor. */
  alarm: 'leaving' | 'competitor' | null
  isAccepted: boolean
  /** What risks are ranked by: likelihood × impact, more than 25 for an alarm. */
  weight: number
}

/** Something still open about a client. */
export interface PlanItem {
  kind: 'risk' | 'action' | 'commitment'
  sourceKey: string
  /** Names this version of it. */
  revision: string
  words: string
  owner: string | null
  /** Days until it is due, negative when it is overdue; null when it has no date. */
  dueIn: number | null
  due: DayNumber | null
  /** Of a risk: how grave it is. */
  rating: Rating | null
  /** The risk that an action is to mitigate. */
  risk: string | null
}

/** What is open about a client: what is due first, then the risks, the heaviest first, then the rest. */
export interface ShownPlan {
  kind: 'plan'
  client: ClientRef
  items: PlanItem[]
}

/** What is due within so many days comes first. */
export const SOON = 14

/** Above every rating: what the client itself says, or a competitor it looks at. */
const ALARM = 26

/** Shows the open risks, actions and commitments of a client. */
export async function showPlan(
  ports: { access: Access; records: Records; directory: Directory },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  now: Instant
): Promise<ShownPlan | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const [risks, actions, commitments] = await Promise.all([
    ports.records.ofClient(workspace.id, 'risk', clientId),
    ports.records.ofClient(workspace.id, 'action', clientId),
    ports.records.ofClient(workspace.id, 'commitment', clientId)
  ])
  const today = dayIn(workspace.timeZone, now)
  const open = [
    ...risks.filter(({ details }) => isOpenRisk(details, calendarDate(today))),
    ...actions.filter(({ details }) => isOpenAction(details)),
    ...commitments.filter(({ details: { doneOn, brokenOn } }) => doneOn === null && brokenOn === null)
  ]
  const owners = await ownerNames(ports.directory, workspace.id, open)
  const wordsOf = new Map(risks.map(({ sourceKey, details }) => [sourceKey, details.risk]))
  const items = open.map((entry) => itemOf(entry, { today, owners, wordsOf })).sort(byUrgency)
  return { kind: 'plan', client: admission.client, items }
}

type OpenEntry = Entry<'risk'> | Entry<'action'> | Entry<'commitment'>
type Names = ReadonlyMap<string, string>

function isOpenRisk({ closedOn }: RiskDetails, today: CalendarDate): boolean {
  return closedOn === null || closedOn > today
}

async function ownerNames(directory: Directory, workspaceId: string, open: OpenEntry[]): Promise<Names> {
  const ids = new Set(open.flatMap(({ details }) => details.ownerId ?? []))
  const owners = await directory.teammates(workspaceId, [...ids])
  return new Map(owners.map(({ id, name }) => [id, name]))
}

function itemOf(
  { sourceKey, revision, details }: OpenEntry,
  { today, owners, wordsOf }: { today: DayNumber; owners: Names; wordsOf: Names }
): PlanItem {
  const owner = owners.get(details.ownerId ?? '') ?? null
  const shared = { sourceKey, revision, owner }
  if ('risk' in details) {
    const undated = { due: null, dueIn: null, risk: null }
    return { ...shared, ...undated, kind: 'risk', words: details.risk, rating: ratingOf(details) }
  }
  const due = details.dueOn === null ? null : dayNumber(details.dueOn)
  const dated = { due, dueIn: due === null ? null : due - today, rating: null }
  return 'action' in details
    ? {
        ...shared,
        ...dated,
        kind: 'action',
        words: details.action,
        risk: wordsOf.get(details.riskKey ?? '') ?? null
      }
    : { ...shared, ...dated, kind: 'commitment', words: details.commitment, risk: null }
}

function ratingOf({ likelihood, impact, saysLeaving, threat, acceptedOn }: RiskDetails): Rating {
  const alarm = saysLeaving ? 'leaving' : threat === 'high' ? 'competitor' : null
  const weight = alarm === null ? (likelihood ?? 0) * (impact ?? 0) : ALARM
  return { likelihood, impact, alarm, isAccepted: acceptedOn !== null, weight }
}

function byUrgency(a: PlanItem, b: PlanItem): number {
  return (
    turnOf(a) - turnOf(b) ||
    Number(a.rating?.isAccepted ?? false) - Number(b.rating?.isAccepted ?? false) ||
    (b.rating?.weight ?? 0) - (a.rating?.weight ?? 0) ||
    (a.due ?? 0) - (b.due ?? 0)
  )
}

function turnOf({ kind, dueIn }: PlanItem): number {
  if (dueIn !== null && dueIn <= SOON) return 0
  if (kind === 'risk') return 1
  return dueIn === null ? 3 : 2
}
