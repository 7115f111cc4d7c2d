import type { Teammate } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** Who reads along in a channel: only our own, of whom those with an account are named, or who must not. */
export type Readers =
  | {
      kind: 'ours'
      isPublic: boolean
      /** Whether the bot is in it, without which it can say nothing there. */
      isBotIn: boolean
      isArchived: boolean
      teammates: Teammate[]
    }
  /** `hidden` when the bot is not allowed to look. */
  | { kind: 'other_company' | 'guest' | 'hidden' }

/** Looks who reads along in a channel. Guests and people of other companies see nothing of ours. */
export async function readersOf(
  ports: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  channelId: string,
  now: Instant
): Promise<Readers> {
  const audience = await ports.slack.audience(channelId)
  if (audience.kind === 'hidden') return audience
  if (audience.isShared) return { kind: 'other_company' }
  const teammates: Teammate[] = []
  for (const slackUserId of audience.slackUserIds) {
    const teammate = await resolveTeammate(ports, workspaceId, slackUserId, now)
    if (teammate?.isOutsider === true) return { kind: 'guest' }
    if (teammate?.isActive === true) teammates.push(teammate)
  }
  const { isPublic, isBotIn, isArchived } = audience
  return { kind: 'ours', isPublic, isBotIn, isArchived, teammates }
}
