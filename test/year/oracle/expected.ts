import type { Instant } from '../../../src/domain/time.ts'
import type { Client, World } from '../world/world.ts'
import { feedback } from './answers.ts'
import { decisions, nextSteps, plans, projectEnded, threats } from './dealings.ts'
import { decide, type Ticks } from './decide.ts'
import { anniversaries, recoveries, renewals } from './milestones.ts'
import { confirmations, handOvers, healthChecks, levels, reviews } from './routines.ts'
import { say } from './say.ts'
import { executiveLeft, executiveSilent, quiet } from './silences.ts'
import type { Finder, Spell } from './spell.ts'

const FINDERS: Finder[] = [
  quiet,
  executiveSilent,
  executiveLeft,
  feedback,
  plans,
  nextSteps,
  decisions,
  projectEnded,
  threats,
  anniversaries,
  renewals,
  recoveries,
  levels,
  reviews,
  handOvers,
  healthChecks,
  confirmations
]

/** All nudges of the year, a line each. */
export function expectedNudges(world: World, ticks: Ticks, end: Instant): string[] {
  return world.clients.flatMap((client) => {
    const byCause = new Map<string, Spell[]>()
    for (const spell of spellsOf(client, world))
      byCause.set(spell.cause, [...(byCause.get(spell.cause) ?? []), spell])
    return [...byCause].flatMap(([cause, spells]) =>
      say(decide(client, cause, spells, world, ticks), spells, world, ticks, end)
    )
  })
}

/** While the client is in the book. */
function spellsOf(client: Client, world: World): Spell[] {
  const gone = Math.min(
    client.lostAt ?? Infinity,
    client.facts.versions.find(({ says }) => says.archivedAt !== null)?.at ?? Infinity
  )
  return FINDERS.flatMap((find) => find(client, world)).flatMap((spell) => {
    const from = Math.max(spell.from, client.recordedAt)
    const until = Math.min(spell.until, gone)
    return from < until ? [{ ...spell, from, until }] : []
  })
}
