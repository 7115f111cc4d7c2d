import type { Teammate } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { SlackPerson } from '../usecases/ports.ts'
import { current, timestamp } from './bitemporal.ts'
import type { Database, Transaction } from './database.ts'
import { isUniqueViolation } from './errors.ts'
import { mergeTeammates } from './teammate-merge.ts'

const ATTEMPTS = 3

const teammateFields = {
  id: true,
  slackUserId: true,
  email: true,
  name: true,
  timeZone: true,
  isActive: true,
  isOutsider: true,
  isAdmin: true,
  isLead: true
} satisfies Prisma.TeammateSelect

/**
 * Writes what Slack says of people and returns them as teammates in the order given. Somebody whom only a file has
 * named becomes the member with the same e-mail address; an address that has changed hands goes to its new holder.
 */
export async function saveSlackPeople(
  db: Database,
  workspaceId: string,
  people: SlackPerson[],
  now: Instant
): Promise<Teammate[]> {
  const known = distinct(people)
  for (let attempt = 1; ; attempt++) {
    try {
      const saved = await db.transaction((tx) => save(tx, workspaceId, known, now))
      return people.flatMap(({ slackUserId }) => saved.get(slackUserId) ?? [])
    } catch (error) {
      // An import may add the same address between our look and our write; the next look finds it.
      if (attempt === ATTEMPTS || !isUniqueViolation(error)) throw error
    }
  }
}

async function save(tx: Transaction, workspaceId: string, people: SlackPerson[], now: Instant) {
  await tx.$executeRaw`select id from workspace where id = ${workspaceId}::uuid for no key update`
  await claimAddresses(tx, workspaceId, people)
  const changed = await thoseWhoCameOrWent(tx, workspaceId, people)
  const saved = new Map<string, Teammate>()
  for (const person of people) {
    const { slackUserId, email, ...seen } = person
    const said = { ...seen, ...(email !== null && { email }), refreshedAt: timestamp(now) }
    const teammate = await tx.teammate.upsert({
      where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
      create: { workspaceId, slackUserId, ...said },
      update: said,
      select: teammateFields
    })
    saved.set(slackUserId, teammate)
  }
  if (changed.length > 0) await tx.$executeRawUnsafe(LOOK_AGAIN, workspaceId, changed)
  return saved
}

async function thoseWhoCameOrWent(
  tx: Transaction,
  workspaceId: string,
  people: SlackPerson[]
): Promise<string[]> {
  const isActive = new Map(people.map((person) => [person.slackUserId, person.isActive]))
  const known = await tx.teammate.findMany({
    where: { workspaceId, slackUserId: { in: [...isActive.keys()] } },
    select: { id: true, slackUserId: true, isActive: true }
  })
  return known.filter((one) => isActive.get(one.slackUserId ?? '') !== one.isActive).map(({ id }) => id)
}

/** SQL: has the clients looked at again whose owners $2 have come or gone. Locked in the order of all who write about several clients. */
const LOOK_AGAIN = `
  update client_look l set look_at = '-infinity'
  from (
    select k.client_id from client_look k join client_version v on v.client_id = k.client_id
    where k.workspace_id = $1::uuid and ${current('v').replace('$1', '$1::uuid')} and v.owner_id = any($2::uuid[])
    order by k.client_id for update of k) o
  where l.client_id = o.client_id`

/** Takes each address from whoever holds it and is not the person Slack says, so that it can be given to that person. */
async function claimAddresses(tx: Transaction, workspaceId: string, people: SlackPerson[]): Promise<void> {
  const personByEmail = new Map(
    people.flatMap((person) => (person.email === null ? [] : [[person.email, person]]))
  )
  const holders = await tx.teammate.findMany({
    where: { workspaceId, email: { in: [...personByEmail.keys()] } },
    select: { id: true, email: true, slackUserId: true }
  })
  for (const { id, email, slackUserId: holder } of holders) {
    const slackUserId = personByEmail.get(email ?? '')?.slackUserId
    if (slackUserId === undefined || holder === slackUserId) continue
    if (holder !== null) {
      await tx.teammate.update({ where: { id }, data: { email: null } })
      continue
    }
    const member = await tx.teammate.findUnique({
      where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
      select: { id: true }
    })
    if (member === null) await tx.teammate.update({ where: { id }, data: { slackUserId } })
    else await mergeTeammates(tx, workspaceId, { from: id, into: member.id })
  }
}

/** One entry a member, the last one said; addresses in lower case, each with its first holder only. */
function distinct(people: SlackPerson[]): SlackPerson[] {
  const taken = new Set<string>()
  return [...new Map(people.map((person) => [person.slackUserId, person])).values()].map((person) => {
    const address = person.email?.trim().toLowerCase() ?? ''
    const email = address === '' || taken.has(address) ? null : address
    if (email !== null) taken.add(email)
    return { ...person, email }
  })
}
