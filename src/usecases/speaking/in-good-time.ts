import type { Workspace } from '../../domain/clients/teammate.ts'
import { goodMoment } from '../../domain/manners/good-moment.ts'
import type { Instant } from '../../domain/time.ts'
import type { Delivery } from '../ledger-ports.ts'
import { locatedPeople } from '../located-people.ts'
import type { People } from '../people-ports.ts'
import type { Policies } from '../policy-ports.ts'
import type { Words } from './words.ts'

/** A message is decided on for a good moment; only one that comes so late has to find another. */
const LATE = 3_600_000

/**
 * When a message may be said that comes late, because the bot was down or Slack took nothing: now, or when its reader may next be told
 * something. Channels have no night.
 */
export async function inGoodTime(
  ports: { people: People; policies: Policies },
  workspace: Workspace,
  { recipient, notBefore }: Delivery,
  words: Words,
  now: Instant
): Promise<Instant> {
  if (now - notBefore < LATE) return now
  const [people, { workingTime }] = await Promise.all([
    locatedPeople(ports, workspace),
    ports.policies.current(workspace)
  ])
  const person = people.find(({ slackUserId }) => slackUserId === recipient)
  return person === undefined ? now : goodMoment(now, { person, workingTime, isUrgent: isUrgent(words) })
}

/** Whether somebody's clock runs. */
function isUrgent(words: Words): boolean {
  return words.kind === 'nudges' && words.items.some(({ alert }) => alert.dueAt !== null)
}
