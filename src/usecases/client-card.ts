import { assessSituation } from '../domain/assessment/assess.ts'
import type { Assessment, NotScored, Projection, Trend } from '../domain/assessment/assessment.ts'
import { type Moment, momentAt } from '../domain/assessment/moment.ts'
import { notScored } from '../domain/assessment/not-scored.ts'
import { isActive } from '../domain/assessment/people.ts'
import { projectSituation } from '../domain/assessment/project.ts'
import { nextDecision } from '../domain/assessment/renewals.ts'
import { type Situation, situationBy } from '../domain/assessment/situation.ts'
import { trendOf } from '../domain/assessment/trend.ts'
import { type DayNumber, dayIn } from '../domain/calendar.ts'
import type { ClientRef } from '../domain/clients/client.ts'
import type { ContactFacts, Renewal } from '../domain/clients/facts.ts'
import type { Policy } from '../domain/policy.ts'
import type { Instant } from '../domain/time.ts'
import type { AgreedStep, ClientCardFacts, LatestCheckin, LossReason } from './ports.ts'

/** A person on the card with the day of the last conversation, or null when there was none. */
export interface PersonOnCard {
  name: string
  title: string | null
  role: ContactFacts['role']
  isExecutive: boolean
  lastTouch: DayNumber | null
}

/** The decision that comes next on the contracts; `daysLeft` is negative when it has passed. */
export interface DecisionOnCard {
  decision: 'option' | 'notice' | 'end'
  day: DayNumber
  daysLeft: number
  renewal: Renewal
}

/** Everything `/client-risk NAME` shows of a client that has a score. Days are in the workspace's zone. */
export interface ScoredCard {
  kind: 'scored'
  client: ClientRef
  owner: string | null
  /** The name of whoever asked where they see to the client or keep a relationship there, else null. */
  reader: string | null
  today: DayNumber
  assessment: Assessment
  trend: Trend | null
  projection: Projection | null
  /** Executives first, then whoever was spoken with last. People who left or were archived are not among them. */
  people: PersonOnCard[]
  decision: DecisionOnCard | null
  latest: (LatestCheckin & { day: DayNumber }) | null
  agreed: AgreedStep | null
}

/** A lost or archived client, which has no score; `loss` is why a lost one left. */
export type UnscoredCard = NotScored & { client: ClientRef; loss: LossReason | null }

/** What a client's card shows. */
export type ClientCard = ScoredCard | UnscoredCard

/** Turns one client's facts into its card as of an instant, by the workspace's policy; `readerId` is the teammate who asked. */
export function composeCard(
  { facts, latest, agreed, loss }: ClientCardFacts,
  policy: Policy,
  asOf: Instant,
  readerId: string | null = null
): ClientCard {
  const { timeZone } = policy
  const { id, name, owner } = facts.client
  const client = { id, name }
  const at = momentAt(asOf, timeZone)
  const unscored = notScored(facts, asOf, at, timeZone)
  if (unscored !== null) return { ...unscored, client, loss: unscored.because === 'lost' ? loss : null }
  const situation = situationBy(asOf, facts, policy)
  const assessment = assessSituation(situation, at)
  return {
    kind: 'scored',
    client,
    owner: owner?.name ?? null,
    reader: nameHere(facts, readerId),
    today: at.day,
    assessment,
    trend: trendOf(assessment, facts, policy),
    projection: projectSituation(situation, at),
    people: peopleOn(situation, at, timeZone),
    decision: decisionOn(situation, at),
    latest: latest && { ...latest, day: dayIn(timeZone, latest.occurredAt) },
    agreed
  }
}

function nameHere({ client, contacts }: ClientCardFacts['facts'], teammateId: string | null): string | null {
  const ours = [client.owner, ...contacts.map(({ counterpart }) => counterpart)]
  return ours.find((person) => person?.id === teammateId)?.name ?? null
}

/** Judged by the same situation as the score, so that the people on the card are those the drivers speak of. */
function peopleOn({ people }: Situation, at: Moment, timeZone: string): PersonOnCard[] {
  return [...people.values()]
    .filter((person) => isActive(person, at))
    .sort(
      (a, b) =>
        Number(b.contact.isExecutive) - Number(a.contact.isExecutive) ||
        (b.lastTouch ?? 0) - (a.lastTouch ?? 0)
    )
    .map(({ contact: { name, title, role, isExecutive }, lastTouch }) => ({
      name,
      title,
      role,
      isExecutive,
      lastTouch: lastTouch === null ? null : dayIn(timeZone, lastTouch)
    }))
}

function decisionOn({ renewals }: Situation, at: Moment): DecisionOnCard | null {
  const next = nextDecision(renewals, at)
  if (next === null) return null
  const { decision, decisionDay: day, contract } = next.term
  return { decision, day, daysLeft: next.daysLeft, renewal: contract.renewal }
}
