import type { Workspace } from '../../domain/clients/teammate.ts'
import { goodMoment } from '../../domain/manners/good-moment.ts'
import type { Instant } from '../../domain/time.ts'
import type { Delivery } from '../ledger-ports.ts'
import { locatedPeople } from '../located-people.ts'
import type { Nudges } from '../nudge-ports.ts'
import type { People } from '../people-ports.ts'
import type { Policies } from '../policy-ports.ts'
import type { ComposedInTime } from './composed.ts'
import type { NudgesWords } from './nudge-words.ts'
import type { Words } from './words.ts'

/** A message is decided on for a good moment; only one that comes so late has to find another. */
const LATE = 3_600_000

type Said = Extract<ComposedInTime<Words>, { kind: 'say' }>

/**
 * What of a message may be said that comes late, because the bot was down or Slack took nothing: all of it now, or when its reader may
 * next be told something; at an hour for what is urgent only that, while the rest is put off. Channels have no night.
 */
export async function inGoodTime(
  ports: { people: People; policies: Policies; nudges: Pick<Nudges, 'postpone'> },
  workspace: Workspace,
  delivery: Delivery,
  composed: Said,
  now: Instant
): Promise<ComposedInTime<Words>> {
  const { recipient, notBefore } = delivery
  if (now - notBefore < LATE) return composed
  const [people, { workingTime }] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.policies.current(workspace)
  ])
  const person = people.find(({ slackUserId }) => slackUserId === recipient)
  if (person === undefined) return composed
  const momentFor = (isUrgent: boolean) => goodMoment(now, { person, workingTime, isUrgent })
  const { words } = composed
  const urgent = words.kind === 'nudges' ? words.items.filter(isUrgent) : []
  const until = momentFor(urgent.length > 0)
  if (until > now) return { kind: 'later', until }
  if (words.kind !== 'nudges' || urgent.length === 0 || urgent.length === words.items.length) return composed
  const later = momentFor(false)
  if (later <= now) return composed
  const others = words.items.filter((item) => !isUrgent(item)).map(({ nudgeId }) => nudgeId)
  if (!(await ports.nudges.postpone(workspace.id, delivery, others, later, now)))
    return { kind: 'taken_over' }
  const clientIds = [...new Set(urgent.map(({ alert }) => alert.client.id))]
  return { ...composed, words: { ...words, items: urgent }, clientIds }
}

/** Whether somebody's clock runs. */
function isUrgent({ alert }: NudgesWords['items'][number]): boolean {
  return alert.dueAt !== null
}
