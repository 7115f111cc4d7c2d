import type { Instant } from '../../../src/domain/time.ts'
import type { Dice } from '../../domain/assessment/golden/clients/dice.ts'
import type { Day } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import type { ClientSays, Somebody, Story } from './world.ts'

/** What everything at a client is made from. */
export type Making = {
  index: number
  dice: Dice
  people: readonly Somebody[]
  firstDay: Day
  recordedAt: Instant
}

/** Somebody who sees to clients: half of all. */
export function anyOwner(dice: Dice, people: readonly Somebody[]): Somebody {
  const owners = people.filter(({ isAdmin }) => !isAdmin).slice(0, 12)
  const [first] = owners
  if (first === undefined) throw new Error('Nobody owns clients')
  return owners[dice.between(0, owners.length - 1)] ?? first
}

/** Who owns the client at an instant. */
export function ownerAt(facts: Story<ClientSays>, at: Instant): string {
  const said = facts.versions.filter((version) => version.at <= at).at(-1) ?? facts.versions[0]
  return said?.says.ownerId ?? ''
}

/** Adds what is said from a later instant on, if that is in the year. */
export function changeOn<Says>({ versions }: Story<Says>, day: Day, pick: number, says: Partial<Says>): void {
  const last = versions.at(-1)
  const at = sometimeOn(weekday(day), pick)
  if (last !== undefined && at > last.at && isInYear(at))
    versions.push({ at, says: { ...last.says, ...says } })
}
