import type { Asker } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { resolveTeammate } from './identify-asker.ts'
import type { Directory, SlackDirectory } from './ports.ts'

/** Whether a card may be shown to everybody in a channel, or who stands against it. */
export type Audience = { kind: 'ours' } | { kind: 'other_company' | 'guest' | 'hidden' }

/** Looks at who would read along: guests and people of other companies must not. */
export async function checkAudience(
  ports: { directory: Directory; slack: SlackDirectory },
  asker: Asker,
  channelId: string,
  now: Instant
): Promise<Audience> {
  const audience = await ports.slack.audience(channelId)
  if (audience.kind === 'hidden') return audience
  if (audience.isShared) return { kind: 'other_company' }
  for (const slackUserId of audience.slackUserIds) {
    const teammate = await resolveTeammate(ports, asker.workspaceId, slackUserId, now)
    if (teammate?.isOutsider === true) return { kind: 'guest' }
  }
  return { kind: 'ours' }
}
