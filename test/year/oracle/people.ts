import type { Instant } from '../../../src/domain/time.ts'
import { dateOf } from '../world/days.ts'
import type { Client, Somebody, World } from '../world/world.ts'
import { dayAt } from './clocks.ts'
import { saidAt } from './spell.ts'

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Who can be told of a client at an instant, and who stands in for whom. */
export function crewAt(client: Client, world: World, at: Instant) {
  const { people, covers } = world
  const today = dateOf(dayAt(at))
  const facts = saidAt(client.facts, at)
  const held = covers.filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn)
  const find = (id: string | null | undefined) => people.filter((one) => one.id === id)
  const close = [
    facts?.ownerId,
    facts?.backupId,
    ...client.contacts.map((contact) => saidAt(contact, at)?.counterpartId),
    ...held
      .filter(({ awayId }) => awayId === facts?.ownerId || awayId === facts?.backupId)
      .map((one) => one.delegateId)
  ]
  const mayHear = ({ id, isLead, isAdmin, leavesAt }: Somebody) =>
    leavesAt > at && (!client.isConfidential || isLead || isAdmin || close.includes(id))

  /** Themselves, or whoever covers for them, or for those in turn. */
  function standIn(person: Somebody, asked: Somebody[] = []): Somebody | null {
    if (asked.includes(person)) return null
    const delegates = held
      .filter(({ awayId }) => awayId === person.id)
      .flatMap(({ delegateId }) => find(delegateId))
    if (delegates.length === 0) return mayHear(person) ? person : null
    const found = delegates.sort(byId).map((one) => standIn(one, [...asked, person]))
    return found.find((one) => one !== null) ?? null
  }
  const all = (some: Somebody[]) => some.flatMap((one) => standIn(one) ?? [])
  const leads = people.filter(({ isLead }) => isLead).sort(byId)
  const admins = people.filter(({ isAdmin }) => isAdmin).sort(byId)
  const backups = find(facts?.backupId)
  return {
    standIn,
    /** Whose it is, else the owner, the backup, a lead, an admin. */
    reminded: (assigneeId: string | null) =>
      all([...find(assigneeId), ...find(facts?.ownerId), ...backups, ...leads, ...admins])[0],
    /** The backup and the leads, without those who were told before. */
    above(told: readonly Somebody[]): Somebody[] {
      const fresh = (some: Somebody[]) => [...new Set(all(some))].filter((one) => !told.includes(one))
      const above = fresh([...backups, ...leads])
      return above.length > 0 ? above : fresh(admins)
    }
  }
}
