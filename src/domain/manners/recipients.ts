import { type Colleague, type Crew, inOrder, standInFor, whyOutOfReach } from './reach.ts'

/** Whom a thing at a client concerns, by teammate id. Without an assignee it is the owner's. */
export type Concern = { assigneeId: string | null; ownerId: string | null; backupId: string | null }

/** Whom a thing at a client concerns that has this assignee, if any. */
export function concernAt(
  { owner, backup }: { owner: { id: string } | null; backup: { id: string } | null },
  assigneeId: string | null
): Concern {
  return { assigneeId, ownerId: owner?.id ?? null, backupId: backup?.id ?? null }
}

/** Somebody to tell, and why it is them, to go on after "You get this because"; null where it is their own. */
export type Recipient = { colleague: Colleague; reason: string | null }

/** Somebody who may be told, by what they are to the client; null where it is their own. */
type Candidate = { colleague: Colleague; role: string | null }

/**
 * Who is reminded of a thing: its assignee, the client's owner, the backup, a lead, an admin, in this order; whoever is away gives way
 * to who covers for them. Everybody being away, it is the first of them nonetheless. Null when none of them can be told at all.
 */
export function reminderRecipient(concern: Concern, crew: Crew): Recipient | null {
  const { assigneeId, ownerId, backupId } = concern
  const firstId = assigneeId ?? ownerId
  const candidates = [
    ...candidate(firstId, null, crew),
    ...candidate(ownerId, 'you own this client', crew),
    ...candidate(backupId, 'you are the backup', crew),
    ...leads(crew),
    ...admins(crew)
  ]
  for (const { colleague, role } of candidates) {
    const told = standInFor(colleague, crew)
    if (told === null) continue
    const part = told.coversFor.length > 0 ? coverWords(told.coversFor) : role
    if (colleague.id === firstId) return { colleague: told.colleague, reason: part }
    return { colleague: told.colleague, reason: `${part}, and ${whyPassedOver(firstId, crew)}` }
  }
  const away = candidates.find(({ colleague }) => whyOutOfReach(colleague, crew) === null)
  return away === undefined ? null : { colleague: away.colleague, reason: 'nobody else can be told' }
}

/**
 * Who is told when reminders came to nothing: the backup and all leads, or who covers for them, without those told already (teammate
 * ids); the admins where that leaves nobody.
 */
export function escalationRecipients(concern: Concern, crew: Crew, told: readonly string[]): Recipient[] {
  const above = reached(
    [...candidate(concern.backupId, 'you are the backup', crew), ...leads(crew)],
    crew,
    told
  )
  return above.length > 0 ? above : reached(admins(crew), crew, told)
}

function reached(candidates: readonly Candidate[], crew: Crew, told: readonly string[]): Recipient[] {
  const recipients = new Map<string, Recipient>()
  for (const { colleague, role } of candidates) {
    const found = standInFor(colleague, crew)
    if (found === null || told.includes(found.colleague.id) || recipients.has(found.colleague.id)) continue
    const reason = found.coversFor.length > 0 ? coverWords(found.coversFor) : role
    recipients.set(found.colleague.id, { colleague: found.colleague, reason })
  }
  return [...recipients.values()]
}

function candidate(id: string | null, role: string | null, { colleagues }: Crew): Candidate[] {
  return colleagues.filter((colleague) => colleague.id === id).map((colleague) => ({ colleague, role }))
}

function leads({ colleagues }: Crew): Candidate[] {
  return inOrder(colleagues.filter(({ isLead }) => isLead)).map((colleague) => ({
    colleague,
    role: 'you are a lead'
  }))
}

function admins({ colleagues }: Crew): Candidate[] {
  return inOrder(colleagues.filter(({ isAdmin }) => isAdmin)).map((colleague) => ({
    colleague,
    role: 'you are an admin'
  }))
}

function coverWords(coversFor: readonly Colleague[]): string {
  return `you cover for ${coversFor.map(({ name }) => name).join(', who covers for ')}`
}

function whyPassedOver(firstId: string | null, crew: Crew): string {
  if (firstId === null) return 'this client has no owner'
  const first = crew.colleagues.find(({ id }) => id === firstId)
  if (first === undefined) return 'whom it concerns is not on record'
  return whyOutOfReach(first, crew) ?? `${first.name} is away`
}
