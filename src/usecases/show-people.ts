import { type Moment, momentAt } from '../domain/assessment/moment.ts'
import { isActive, type Person, successorOf } from '../domain/assessment/people.ts'
import { type Situation, situationBy } from '../domain/assessment/situation.ts'
import { breadth, depth, WIDTHS } from '../domain/assessment/width.ts'
import { type DayNumber, dayIn } from '../domain/calendar.ts'
import type { ClientRef, Tier } from '../domain/clients/client.ts'
import type { ContactFacts } from '../domain/clients/facts.ts'
import type { Asker, Workspace } from '../domain/clients/teammate.ts'
import { DAY, type Instant } from '../domain/time.ts'
import type { Access } from './access-ports.ts'
import { admit, type Turned } from './admit.ts'
import type { Policies } from './policy-ports.ts'
import type { Facts } from './ports.ts'
import type { ContactVersions } from './version-ports.ts'

/** Somebody at the client. Days are in the workspace's zone. */
export interface ShownPerson extends Pick<ContactFacts, 'id' | 'name' | 'title' | 'role' | 'isExecutive'> {
  counterpart: string | null
  preferredChannel: string | null
  /** Null when we never spoke. */
  lastTalk: DayNumber | null
  /** Days agreed between two conversations; null when nothing is agreed. */
  rhythmDays: number | null
  /** Days until the next one is due, negative when it is overdue. */
  dueIn: number | null
}

/** Somebody whom the client no longer has. */
export interface Leaver extends Pick<ContactFacts, 'id' | 'name' | 'title' | 'isExecutive'> {
  leftOn: DayNumber
  /** Who took over and is there, or null. */
  successor: string | null
}

/** The people of a client and how well we know them. */
export interface ShownPeople {
  kind: 'people'
  client: ClientRef
  tier: Tier
  /** Executives first, then whoever is due first. */
  people: ShownPerson[]
  /** The latest to leave first. */
  leavers: Leaver[]
  /** How many of theirs were spoken to in the last 90 days, by how many of ours, and how many of each there should be. */
  breadth: number
  depth: number
  target: number
}

/** Shows who is who at a client, when we last spoke and when we should again. */
export async function showPeople(
  ports: { access: Access; facts: Facts; policies: Policies; contactVersions: ContactVersions },
  workspace: Workspace,
  asker: Asker,
  clientId: string,
  now: Instant
): Promise<ShownPeople | Turned> {
  const admission = await admit(ports, workspace, asker, clientId, 'see_client', now)
  if (admission.kind !== 'admitted') return admission
  const [known, contacts] = await Promise.all([
    ports.facts.byId(workspace.id, clientId, now),
    ports.contactVersions.ofClient(workspace.id, clientId)
  ])
  if (known === null) return { kind: 'gone' }
  const policy = await ports.policies.version(workspace, known.policyVersion)
  const situation = situationBy(now, known.facts, policy)
  const at = momentAt(now, policy.timeZone)
  const channels = new Map(contacts.map(({ id, details }) => [id, details.preferredChannel]))
  const everybody = [...situation.people.values()]
  const { tier } = known.facts.client
  return {
    kind: 'people',
    client: admission.client,
    tier,
    people: everybody
      .filter((person) => isActive(person, at))
      .map((person) => shown(person, channels.get(person.contact.id) ?? null, situation, at))
      .sort(byUrgency),
    leavers: everybody
      .filter(({ departedDay }) => departedDay <= at.day)
      .sort((a, b) => b.departedDay - a.departedDay)
      .map((person) => leaver(person, situation, at)),
    breadth: breadth(situation, at),
    depth: depth(situation, at),
    target: WIDTHS[tier]
  }
}

/** An executive has the client's rhythm unless another is agreed, like in the score; nobody else has one unless it is agreed. */
function shown(
  { contact, lastTouch }: Person,
  preferredChannel: string | null,
  { executiveDays, policy: { timeZone } }: Situation,
  at: Moment
): ShownPerson {
  const { id, name, title, role, isExecutive, counterpart, addedAt } = contact
  const rhythmDays = contact.rhythmDays ?? (isExecutive ? executiveDays : null)
  const due = rhythmDays === null ? null : (lastTouch ?? addedAt) + rhythmDays * DAY
  return {
    id,
    name,
    title,
    role,
    isExecutive,
    counterpart: counterpart?.name ?? null,
    preferredChannel,
    lastTalk: lastTouch === null ? null : dayIn(timeZone, lastTouch),
    rhythmDays,
    dueIn: due === null ? null : dayIn(timeZone, due) - at.day
  }
}

function leaver(person: Person, { people }: Situation, at: Moment): Leaver {
  const { id, name, title, isExecutive } = person.contact
  const successor = successorOf(person, people, at)?.contact.name ?? null
  return { id, name, title, isExecutive, leftOn: person.departedDay, successor }
}

function byUrgency(a: ShownPerson, b: ShownPerson): number {
  return (
    Number(b.isExecutive) - Number(a.isExecutive) ||
    (a.dueIn ?? Infinity) - (b.dueIn ?? Infinity) ||
    a.name.localeCompare(b.name, 'en')
  )
}
