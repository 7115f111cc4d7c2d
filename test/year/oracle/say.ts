import type { Instant } from '../../../src/domain/time.ts'
import type { Client, Somebody, World } from '../world/world.ts'
import { goodMoment, shownTo } from './clocks.ts'
import { claimAt, type Decided, isSnoozed, type Ticks } from './decide.ts'
import { crewAt } from './people.ts'
import { type Spell, saidAt } from './spell.ts'

/** Something that somebody is told, in a line: to whom, when by their clocks, of which client, what, and at which of its moments. */
export const lineOf = (person: Somebody, at: Instant, what: string) =>
  `${person.name} ${shownTo(at, person.timeZone)} ${what}`

/** What comes of what was decided about one cause: it is said when its time comes, if it still stands and is theirs. */
export function say(decided: Decided[], spells: Spell[], world: World, ticks: Ticks, end: Instant): string[] {
  const told = new Map<string, { nudge: Decided; line: string }>()
  for (const nudge of decided) {
    const said = settle(nudge, decided, spells, world, ticks)
    if (said === null || said.at >= end) continue
    const { client, cause, step } = nudge
    const line = lineOf(said.person, said.at, `${client.name} ${cause} ${step.name}`)
    // Of several moments in one message the latest is said.
    told.set(`${said.person.id} ${said.at}`, { nudge, line })
  }
  return [...told.values()].map(({ line }) => line)
}

function settle(
  nudge: Decided,
  decided: Decided[],
  spells: Spell[],
  world: World,
  ticks: Ticks
): { person: Somebody; at: Instant } | null {
  const { client, cause, step, isUrgent } = nudge
  let { person, notBefore } = nudge
  for (;;) {
    const at = ticks(notBefore)
    const good = goodMoment(at, person, isUrgent, world)
    if (good > at) {
      notBefore = good
      continue
    }
    const spell = spells.find(({ from, until }) => from <= at && at < until)
    if (spell === undefined || isSnoozed(client, cause, at)) return null
    const scene = { spells, world, ticks }
    const claim = claimAt(client, cause, scene, at)
    const crew = crewAt(client, world, at)
    // Of what those above are told too, a lead or the backup hears in any case.
    const isReminder = nudge.isReminder && !(step.to !== 'assignee' && crew.above([]).includes(person))
    if (isReminder && claim !== null && claimAt(client, cause, scene, nudge.at)?.byId !== claim.byId)
      return null
    const isMoved =
      isReminder && spell.assigneeId === null && claim === null && isHandedOver(client, nudge.at, at)
    if (crew.standIn(person) === person && !isMoved) return { person, at }
    const next = isReminder ? crew.reminded(claim?.byId ?? spell.assigneeId) : crew.standIn(person)
    if (next === person) return { person, at }
    if (
      next === undefined ||
      next === null ||
      decided.some((one) => one.step === nudge.step && one.person === next)
    )
      return null
    person = next
    notBefore = goodMoment(at, person, isUrgent, world)
  }
}

/** Whether somebody else has it by then, handed over to them or taken. */
function isHandedOver({ facts }: Client, since: Instant, at: Instant): boolean {
  return saidAt(facts, at)?.ownerId !== saidAt(facts, since)?.ownerId
}
