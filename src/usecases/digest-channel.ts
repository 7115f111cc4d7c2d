import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { DigestDetails } from './digest-ports.ts'
import type { Directory, SlackDirectory } from './ports.ts'
import { readersOf } from './readers.ts'

/** Why a digest may not, or cannot, be said in a channel. */
export type Unfit = 'archived' | 'hidden' | 'not_in' | 'other_company' | 'guest' | 'public'

/** What is wrong with a channel, and how to mend it. */
export const UNFIT: Readonly<Record<Unfit, string>> = {
  archived: 'This channel is archived. Choose another one, or unarchive it.',
  hidden: 'The bot can’t look into this channel. Type /invite there and choose Client Risk.',
  not_in: 'The bot is not in this channel. Type /invite there and choose Client Risk.',
  other_company: 'This channel is shared with another company. Choose one of your own people only.',
  guest: 'There is a guest in this channel. Choose one of your own people only.',
  public: 'Everybody in the workspace can read this channel. Say that they may, or choose a private one.'
}

/** Looks whether a digest may be said in its channel as it is now; null when it may. Asked when it is set, and each time it is said. */
export async function unfitFor(
  ports: { directory: Directory; slack: SlackDirectory },
  workspace: Workspace,
  { channelId, isPublicAllowed }: Pick<DigestDetails, 'channelId' | 'isPublicAllowed'>,
  now: Instant
): Promise<Unfit | null> {
  const readers = await readersOf(ports, workspace.id, channelId, now)
  if (readers.kind !== 'ours') return readers.kind
  if (readers.isArchived) return 'archived'
  if (!readers.isBotIn) return 'not_in'
  return readers.isPublic && !isPublicAllowed ? 'public' : null
}
