import { wasBelieved } from '../clients/believed.ts'
import type { TouchpointFacts } from '../clients/facts.ts'
import { DAY, type Instant } from '../time.ts'
import type { Person } from './people.ts'

/** Days for which a conversation counts towards the breadth and depth of a relationship; the last day included. */
export const REACH_DAYS = 90

/** How many of the latest judged conversations make up the mood. */
const MOODS = 3

/** How a conversation felt, −2 to 2. */
export type Mood = { at: Instant; sentiment: number }

/** The last time a person was reached. */
export type Reach = { person: Person; at: Instant }

/** What all conversations had by an instant come down to. */
export type Conversations = {
  lastTouch: Instant | null
  /** Everybody reached in the last 90 days. */
  reached: Reach[]
  /** For each teammate, whom they reached in the last 90 days. */
  reaches: Reach[][]
  /** The latest three that somebody judged, newest first. */
  moods: Mood[]
}

/**
 * Reads every conversation once, and writes into each person when we first and last spoke.
 *
 * What was not believed at `asOf` does not count, and a meeting that lies ahead is not a conversation yet.
 */
export function conversationsBy(
  asOf: Instant,
  touchpoints: TouchpointFacts[],
  people: ReadonlyMap<string, Person>
): Conversations {
  let lastTouch: Instant | null = null
  const moods: Mood[] = []
  const reachesByTeammate = new Map<string, Reach[]>()
  for (const touchpoint of touchpoints) {
    const at = touchpoint.occurredAt
    if (at > asOf || !wasBelieved(touchpoint, asOf)) continue
    if (lastTouch === null || at > lastTouch) lastTouch = at
    if (touchpoint.sentiment !== null) keepLatest(moods, at, touchpoint.sentiment)
    const isRecent = asOf - at <= REACH_DAYS * DAY
    for (const id of touchpoint.contactIds) {
      const person = people.get(id)
      if (!person) continue
      if (person.firstTouch === null || at < person.firstTouch) person.firstTouch = at
      if (person.lastTouch === null || at > person.lastTouch) person.lastTouch = at
      if (isRecent) noteReach(reachesByTeammate, touchpoint.teammateIds, person, at)
    }
  }
  const reached: Reach[] = []
  for (const person of people.values()) {
    const at = person.lastTouch
    if (at !== null && asOf - at <= REACH_DAYS * DAY) reached.push({ person, at })
  }
  return { lastTouch, reached, reaches: [...reachesByTeammate.values()], moods }
}

/**
 * Of two moods at the same instant the worse counts as the later one, so that the order of the facts never
 * matters.
 */
function keepLatest(moods: Mood[], at: Instant, sentiment: number): void {
  let place = moods.length
  for (let mood = moods[place - 1]; mood && isLater(at, sentiment, mood); mood = moods[place - 1]) place--
  if (place === MOODS) return
  moods.splice(place, 0, { at, sentiment })
  if (moods.length > MOODS) moods.pop()
}

function isLater(at: Instant, sentiment: number, mood: Mood): boolean {
  return at > mood.at || (at === mood.at && sentiment < mood.sentiment)
}

function noteReach(reaches: Map<string, Reach[]>, teammateIds: string[], person: Person, at: Instant): void {
  for (const teammateId of teammateIds) {
    const reached = reaches.get(teammateId)
    if (!reached) {
      reaches.set(teammateId, [{ person, at }])
      continue
    }
    const known = reached.find((reach) => reach.person === person)
    if (!known) reached.push({ person, at })
    else if (at > known.at) known.at = at
  }
}
