import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'

/** Somebody, and the column of docs/permissions.md that says what they may; null where none does. */
export interface PersonAtClient {
  who: string
  column: 'member' | 'team' | 'lead' | 'admin' | null
}

/** Everybody who may ask about a client, and where they stand towards it. */
export const AT_CLIENT: readonly PersonAtClient[] = [
  { who: 'a guest who is a counterpart there', column: null },
  { who: 'a counterpart whose account was deactivated', column: null },
  { who: 'a member', column: 'member' },
  { who: 'who covered for the owner until yesterday', column: 'member' },
  { who: 'the counterpart of somebody archived', column: 'member' },
  { who: 'the owner', column: 'team' },
  { who: 'the backup', column: 'team' },
  { who: 'a counterpart', column: 'team' },
  { who: 'who covers for the owner', column: 'team' },
  { who: 'who covers for the backup', column: 'team' },
  { who: 'a lead', column: 'lead' },
  { who: 'an admin', column: 'admin' }
]

/** Everybody who may ask about the whole book. */
export const IN_BOOK = AT_CLIENT.filter(({ column }) => column !== 'team')

/** What Slack and the table of teammates say of whom nobody would take for a plain member. */
const FLAGS: Record<string, Parameters<Book['teammate']>[1]> = {
  'a guest who is a counterpart there': { isOutsider: true },
  'a counterpart whose account was deactivated': { isActive: false },
  'a lead': { isLead: true },
  'an admin': { isAdmin: true }
}

/** Who keeps a relationship at each client; the person of the last one was archived. */
const COUNTERPARTS = [
  'a counterpart',
  'a guest who is a counterpart there',
  'a counterpart whose account was deactivated',
  'the counterpart of somebody archived'
]

/** A client as the tables of docs/permissions.md tell one from another. */
export interface ClientKind {
  what: string
  isConfidential: boolean
  hasOwner: boolean
}

/** A client that nobody has touched since it was added, with one of its people. */
export interface AddedClient {
  id: string
  name: string
  contactId: string
}

/** Puts everybody on record. */
export async function createTeam(book: Book) {
  const ids = new Map<string, string>()
  for (const [index, { who }] of AT_CLIENT.entries()) {
    const of = { ...FLAGS[who], slackUserId: `U${index}`, refreshedAt: NOW }
    ids.set(who, await book.teammate(who, of))
  }
  const id = (who: string) => ids.get(who) ?? ''
  await book.cover(id('the owner'), id('who covers for the owner'))
  await book.cover(id('the backup'), id('who covers for the backup'), { untilOn: '2026-12-24' })
  const past = { fromOn: '2026-11-01', untilOn: '2026-11-21' }
  await book.cover(id('the owner'), id('who covered for the owner until yesterday'), past)

  return {
    owner: id('the owner'),
    slackUserId: (who: string) => `U${AT_CLIENT.findIndex((person) => person.who === who)}`,
    /** Adds clients of a kind, each with the people whose counterparts are among the team. */
    async addClients({ isConfidential, hasOwner }: ClientKind, count: number): Promise<AddedClient[]> {
      const owners = hasOwner ? [id('the owner'), id('the backup')] : [null, null]
      const values = [book.workspaceId, new Date(daysAgo(9)), count, ...owners, isConfidential]
      return (await book.query(CLIENTS, [...values, COUNTERPARTS.map(id)])) as AddedClient[]
    }
  }
}

/** All in one statement, because there are a thousand of them. */
const CLIENTS = `
  with added as (
    insert into client (id, workspace_id, added_at, recorded_at)
    select gen_random_uuid(), $1, $2, $2 from generate_series(1, $3::int)
    returning id, 'client ' || replace(id::text, '-', '') as name
  ), version as (
    insert into client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier, owner_id, backup_id, is_confidential)
    select gen_random_uuid(), $1, id, $2, name, name, 'B', $4::uuid, $5::uuid, $6 from added
  ), named as (
    insert into client_name (workspace_id, client_id, key) select $1, id, name from added
  ), person as (
    insert into contact (id, workspace_id, client_id, added_at, recorded_at)
    select gen_random_uuid(), $1, id, $2, $2 from added, unnest($7::uuid[])
    returning id, client_id
  ), counterpart as (
    select *, row_number() over (partition by client_id order by id) as place from person
  ), known as (
    insert into contact_version (id, workspace_id, contact_id, client_id, recorded_at, name, name_key, is_executive, role,
      counterpart_id, archived_at)
    select gen_random_uuid(), $1, id, client_id, $2, 'Kim ' || place, 'kim ' || place, false, 'other',
      ($7::uuid[])[place], case when place = cardinality($7::uuid[]) then $2::timestamptz end
    from counterpart
  )
  select added.id, added.name, counterpart.id as "contactId"
  from added join counterpart on counterpart.client_id = added.id and counterpart.place = 1`
