import type { Instant } from '../../../src/domain/time.ts'
import { dayOfDate } from '../world/days.ts'
import type { ClaimSays, Client, SnoozeSays, Somebody, Story, World } from '../world/world.ts'
import { dayAt, goodMoment, startOf } from './clocks.ts'
import { crewAt } from './people.ts'
import { type Spell, type Step, saidAt, type To } from './spell.ts'

/** Something that somebody is to be told. */
export type Decided = {
  client: Client
  cause: string
  step: Step
  person: Somebody
  isReminder: boolean
  due: number | null
  isUrgent: boolean
  at: Instant
  notBefore: Instant
}

/** When the bot does what has become due at an instant. */
export type Ticks = (due: Instant) => Instant

/** When one cause stands, and who takes it on is still there. */
type ClaimScene = { spells: readonly Spell[]; world: World; ticks: Ticks }

/** What is decided about one cause at a client in the course of the year. */
export function decide(
  client: Client,
  cause: string,
  spells: Spell[],
  world: World,
  ticks: Ticks
): Decided[] {
  const decided: Decided[] = []
  const said: { index: number; due: number | null; at: Instant }[] = []
  const wakes = client.snoozes.flatMap((snooze) => wakesOf(snooze, cause))
  const turns = spells.flatMap(({ from, until, steps }) =>
    [from, ...steps.map(({ at }) => at), ...wakes].filter((at) => from <= at && at < until)
  )
  for (const at of [...new Set(turns.map(ticks))].sort((a, b) => a - b)) {
    const spell = spells.find(({ from, until }) => from <= at && at < until)
    if (spell === undefined || isSnoozed(client, cause, at)) continue
    const index = spell.steps.findLastIndex((step) => step.at <= at)
    const step = spell.steps[index]
    if (step === undefined) continue
    const isSaid = said.some(
      (one) => one.index >= index && (one.due === spell.due || one.at >= (spell.steps[one.index]?.at ?? 0))
    )
    const since = Math.max(step.at, ...wakes.filter((wake) => wake <= at))
    if (isSaid || dayAt(at) - dayAt(since) > spell.freshDays) continue
    const told = decided.filter((one) => one.due === spell.due).map(({ person }) => person)
    const to = step.to === 'escalation' && decided.length === 0 ? 'both' : step.to
    for (const [person, isReminder] of recipients(client, spell, to, told, { spells, world, ticks }, at)) {
      const notBefore = goodMoment(at, person, spell.isUrgent, world)
      const { isUrgent, due } = spell
      decided.push({ client, cause, step, person, isReminder, isUrgent, at, notBefore, due })
    }
    said.push({ index, due: spell.due, at })
  }
  return decided
}

function recipients(
  client: Client,
  { cause, assigneeId }: Spell,
  to: To,
  told: Somebody[],
  scene: ClaimScene,
  at: Instant
): [Somebody, boolean][] {
  const crew = crewAt(client, scene.world, at)
  const reminded =
    to === 'escalation' ? undefined : crew.reminded(claimAt(client, cause, scene, at)?.byId ?? assigneeId)
  const first: [Somebody, boolean][] = reminded === undefined ? [] : [[reminded, true]]
  if (to === 'assignee') return first
  const above = crew.above([...told, ...first.map(([person]) => person)])
  return [...first, ...above.map((person): [Somebody, boolean] => [person, false])]
}

/** Who has taken a cause on by then and is still there, if it has stood ever since: what comes back is nobody's. */
export function claimAt(
  { claims }: Client,
  cause: string,
  { spells, world, ticks }: ClaimScene,
  at: Instant
): ClaimSays | null {
  const held = claims.flatMap((claim) => {
    const says = saidAt(claim, at)
    if (says === null || says.cause !== cause || says.releasedAt !== null) return []
    const isHere = world.people.some(({ id, leavesAt }) => id === says.byId && leavesAt > at)
    const claimedAt = claim.versions[0]?.at ?? at
    return isHere && hasStood(spells, ticks(claimedAt), at, ticks) ? [says] : []
  })
  return held[0] ?? null
}

/** Whether something stood whenever the bot looked between two instants. */
function hasStood(spells: readonly Spell[], since: Instant, at: Instant, ticks: Ticks): boolean {
  for (let look = since; look <= at; ) {
    const spell = spells.find(({ from, until }) => from <= look && look < until)
    if (spell === undefined) return false
    look = ticks(spell.until)
  }
  return true
}

export function isSnoozed({ snoozes }: Client, cause: string, at: Instant): boolean {
  const today = dayAt(at)
  return snoozes.some((snooze) => {
    const says = saidAt(snooze, at)
    if (says === null || (says.cause !== null && says.cause !== cause)) return false
    return today <= dayOfDate(says.untilOn) && (says.endedOn === null || today < dayOfDate(says.endedOn))
  })
}

/** When a silence about a cause is over. */
function wakesOf({ versions }: Story<SnoozeSays>, cause: string): Instant[] {
  return versions.flatMap(({ at, says }, i) => {
    if (says.cause !== null && says.cause !== cause) return []
    if (says.endedOn !== null) return [Math.min(at, startOf(dayOfDate(says.untilOn) + 1))]
    const end = startOf(dayOfDate(says.untilOn) + 1)
    return (versions[i + 1]?.at ?? Infinity) < end ? [] : [end]
  })
}
