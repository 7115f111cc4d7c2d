import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { clientSubject } from '../form/at-client.ts'
import type { Start } from '../form/definition.ts'
import { tickTyped } from '../form/fields/choice.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { called } from './contact-words.ts'

/** What the form about a hand-over carries along. */
export const handOverSubject = clientSubject.extend({
  /** Who owns the client as it was seen. */
  owner: z.object({ id: z.string(), name: z.string(), isActive: z.boolean() }).nullable(),
  /** The name of the backup. */
  backup: z.string().nullable(),
  /** Whether the owner keeps relationships there. */
  keepsPeople: z.boolean()
})
export type HandOverSubject = z.infer<typeof handOverSubject>

/** The form about a hand-over, for those who may hand the client over. The button carries the client. */
export async function startAtHandOver(
  desk: Desk,
  asker: Asker,
  value: string | null
): Promise<Start<HandOverSubject>> {
  const start = await startAtClient('hand_over')(desk, asker, value)
  if (start.kind === 'refused') return start
  const known = await ownersOf(desk, asker, start.subject.clientId)
  if (known === null) return { kind: 'refused', sentence: goneMessage().text }
  return { kind: 'open', subject: { ...start.subject, ...known }, typed: { people: tickTyped(true) } }
}

/** Who owns a client now, who backs it up, and whether the owner keeps relationships there. */
export async function ownersOf(
  { ports }: Desk,
  { workspaceId }: Asker,
  clientId: string
): Promise<Pick<HandOverSubject, 'owner' | 'backup' | 'keepsPeople'> | null> {
  const [version, people] = await Promise.all([
    ports.clientVersions.one(workspaceId, clientId),
    ports.contactVersions.ofClient(workspaceId, clientId)
  ])
  if (version === null) return null
  const { ownerId, backupId } = version.details
  const named = [ownerId, backupId].filter((id) => id !== null)
  const teammates = await ports.directory.teammates(workspaceId, named)
  const owner = teammates.find(({ id }) => id === ownerId)
  const backup = teammates.find(({ id }) => id === backupId)
  return {
    owner: owner ? { id: owner.id, name: called(owner.name), isActive: owner.isActive } : null,
    backup: backup ? called(backup.name) : null,
    keepsPeople: ownerId !== null && people.some(({ details }) => details.counterpartId === ownerId)
  }
}
