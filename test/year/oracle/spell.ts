import type { Instant } from '../../../src/domain/time.ts'
import type { Day } from '../world/days.ts'
import type { Client, Story, World } from '../world/world.ts'
import { startOf } from './clocks.ts'

export type To = 'assignee' | 'escalation' | 'both'

/** One time at which something is to be said. */
export type Step = { name: string; at: Instant; to: To }

/** From when until when something stands, and when it is to be said meanwhile. */
export type Spell = {
  cause: string
  from: Instant
  until: Instant
  steps: Step[]
  /** The day or deadline that can be moved; null where nothing can. */
  due: number | null
  /** Whose it is in particular. */
  assigneeId: string | null
  isUrgent: boolean
  /** It is said so many days after it came, and no later. */
  freshDays: number
}

export type Finder = (client: Client, world: World) => Spell[]

type Days = readonly (readonly [name: string, days: number, to?: To])[]

/** A spell whose steps count days from a day. */
export function spell(
  cause: string,
  from: Instant,
  until: Instant,
  day: Day,
  days: Days,
  more: Partial<Spell> = {}
): Spell[] {
  if (from >= until) return []
  const steps = days.map(([name, after, to = 'assignee']) => ({ name, at: startOf(day + after), to }))
  return [{ cause, from, until, steps, due: null, assigneeId: null, isUrgent: false, freshDays: 30, ...more }]
}

/** What is said of something at an instant. */
export function saidAt<Says>({ versions }: Story<Says>, at: Instant): Says | null {
  return versions.filter((version) => version.at <= at).at(-1)?.says ?? null
}

/** The stretches between instants at which something changes, the last without an end. */
export function stretches(turns: readonly Instant[]): [from: Instant, until: Instant][] {
  const sorted = [...new Set(turns)].sort((a, b) => a - b)
  return sorted.map((at, i) => [at, sorted[i + 1] ?? Infinity])
}

export const turnsOf = (...stories: Story<unknown>[]): Instant[] =>
  stories.flatMap(({ versions }) => versions.map(({ at }) => at))
