import type { ClientAgenda } from '../domain/attention/agenda.ts'
import type { CoverDetails } from '../domain/clients/cover.ts'
import { goodMoment } from '../domain/manners/good-moment.ts'
import type { Crew } from '../domain/manners/reach.ts'
import {
  concernAt,
  escalationRecipients,
  type Recipient,
  reminderRecipient
} from '../domain/manners/recipients.ts'
import type { DueNudge } from '../domain/nudges/nudge.ts'
import { type ClientTeam, standingAt } from '../domain/permissions.ts'
import type { Policy } from '../domain/policy.ts'
import type { CalendarDate, Instant } from '../domain/time.ts'
import { roleOf } from './identify-asker.ts'
import type { LocatedPerson } from './located-people.ts'
import type { LookDecision, SaidNudge } from './nudge-ports.ts'

/** Who is there to be told something on a day. */
export interface Company {
  /** By teammate id. */
  people: ReadonlyMap<string, LocatedPerson>
  covers: readonly CoverDetails[]
  today: CalendarDate
}

type Addressed = LookDecision['nudges'][number]

/**
 * Addresses what is due at a client to people: to each once, at a moment at which they may be told. Of a client that is confidential
 * (`team`; null when it is not) only those hear who may see it.
 */
export function addressNudges(
  due: readonly DueNudge[],
  { client }: ClientAgenda,
  said: readonly SaidNudge[],
  team: ClientTeam | null,
  { people, covers, today }: Company,
  policy: Policy,
  now: Instant
): Addressed[] {
  const maySee = (id: string) => isVisible(team, people.get(id))
  const crew: Crew = { colleagues: [...people.values()], covers, today, maySee }
  return due.flatMap((nudge) => {
    const { cause, moment, isUrgent } = nudge
    return recipientsOf(nudge, client, said, crew).flatMap(({ colleague }) => {
      const person = people.get(colleague.id)
      if (person === undefined || person.slackUserId === null) return []
      const notBefore = goodMoment(now, { person, workingTime: policy.workingTime, isUrgent })
      const { id: teammateId, slackUserId } = person
      return [{ clientId: client.id, cause, moment, teammateId, slackUserId, notBefore }]
    })
  })
}

function recipientsOf(
  { cause, moment, to, assigneeId }: DueNudge,
  client: ClientAgenda['client'],
  said: readonly SaidNudge[],
  crew: Crew
): Recipient[] {
  const concern = concernAt(client, assigneeId)
  const reminded = to === 'escalation' ? null : reminderRecipient(concern, crew)
  const first = reminded === null ? [] : [reminded]
  if (to === 'assignee') return first
  const told = [
    ...said.filter((one) => one.cause === cause && dateOf(one.moment) === dateOf(moment)),
    ...first.map(({ colleague }) => ({ teammateId: colleague.id }))
  ]
  return [
    ...first,
    ...escalationRecipients(
      concern,
      crew,
      told.map(({ teammateId }) => teammateId)
    )
  ]
}

/** The due date in a moment's key, or nothing: what is put off is told anew, also to those who heard of the date before. */
function dateOf(moment: string): string | undefined {
  return moment.split(' ')[1]
}

function isVisible(team: ClientTeam | null, person: LocatedPerson | undefined): boolean {
  if (team === null) return true
  return person !== undefined && standingAt(team, { teammateId: person.id, role: roleOf(person) }) !== null
}
