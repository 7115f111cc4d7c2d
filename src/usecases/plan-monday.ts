import { calendarDate, dayIn } from '../domain/calendar.ts'
import { isCovering } from '../domain/clients/cover.ts'
import { isOneOfUs } from '../domain/clients/teammate.ts'
import { goodMoment } from '../domain/manners/good-moment.ts'
import type { Covers } from './cover-ports.ts'
import type { JobSlot } from './job-ports.ts'
import type { NewDelivery } from './ledger-ports.ts'
import { type LocatedPerson, locatedPeople } from './located-people.ts'
import type { People } from './people-ports.ts'
import type { Policies } from './policy-ports.ts'

/** Where those are found who have something to plan. */
export interface PlanPorts {
  people: People
  covers: Covers
  policies: Policies
}

/**
 * A plan of the week for each person of one zone who owns, backs up or covers for clients, said on the first day of it on which they work.
 * Who is away gets none: whoever covers for them has it in theirs. The day is that of the workspace, as for all covers.
 */
export async function planMonday(slot: JobSlot, ports: PlanPorts): Promise<NewDelivery[]> {
  const { workspace, subject, at, now } = slot
  const today = calendarDate(dayIn(workspace.timeZone, at))
  const [people, withClients, covers, policy] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.people.withClients(workspace.id),
    ports.covers.since(workspace.id, today),
    ports.policies.current(workspace)
  ])
  const held = covers.map(({ details }) => details).filter((cover) => isCovering(cover, today))
  const isAway = new Set(held.map(({ awayId }) => awayId))
  const hasClients = new Set([...withClients, ...held.map(({ delegateId }) => delegateId)])
  const period = calendarDate(dayIn(subject, at))
  return people
    .filter(isReachable)
    .filter(({ id, timeZone }) => timeZone === subject && hasClients.has(id) && !isAway.has(id))
    .map((person) => {
      const occasion = { person, workingTime: policy.workingTime, isUrgent: false }
      const notBefore = goodMoment(now, occasion)
      return { kind: 'plan', recipient: person.slackUserId, cause: 'plan', period, slotAt: at, notBefore }
    })
}

type Reachable = LocatedPerson & { slackUserId: string }

function isReachable(person: LocatedPerson): person is Reachable {
  return isOneOfUs(person) && person.slackUserId !== null
}
