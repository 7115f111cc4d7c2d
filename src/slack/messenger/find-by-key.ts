import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Instant } from '../../domain/time.ts'
import type { MessagePlace } from '../../usecases/ledger-ports.ts'
import type { Found } from '../../usecases/messenger-ports.ts'
import { KEY_EVENT } from './key.ts'
import { cutsOff, REFUSALS, reasonOf } from './outcome.ts'

/** Messages bear the time of Slack's clock. Ours may be hours ahead: nothing but requests over HTTP would fail by it. */
const CLOCKS_APART = 24 * 3_600_000
const PAGE = 200

/** A message as far as it matters whose it is. */
interface Candidate {
  ts?: string | undefined
  metadata?: { event_type?: string; event_payload?: object } | undefined
}

/** Looks through a conversation, or a thread in it, for the message with a key. */
export async function findByKey(
  client: WebClient,
  recipient: string,
  key: string,
  since: Instant,
  thread: MessagePlace | null
): Promise<Found> {
  try {
    const channelId = thread?.channelId ?? (await conversationWith(client, recipient))
    const range = {
      channel: channelId,
      oldest: String((since - CLOCKS_APART) / 1_000),
      limit: PAGE,
      include_all_metadata: true
    }
    let cursor: string | undefined
    do {
      const asked = { ...range, ...(cursor && { cursor }) }
      const page =
        thread === null
          ? await client.conversations.history(asked)
          : await client.conversations.replies({ ...asked, ts: thread.ts })
      const messages: Candidate[] = page.messages ?? []
      const ts = messages.find(({ metadata }) => isKeyed(metadata, key))?.ts
      if (ts !== undefined) return { kind: 'found', place: { channelId, ts } }
      cursor = page.response_metadata?.next_cursor
    } while (cursor)
    return { kind: 'missing' }
  } catch (error) {
    const reason = reasonOf(error)
    return { kind: 'unreadable', isForGood: isForGood(error, reason), reason: `look_${reason}` }
  }
}

/** Direct messages stand in a conversation that has an id of its own. */
async function conversationWith(client: WebClient, recipient: string): Promise<string> {
  if (!/^[UW]/.test(recipient)) return recipient
  const { channel } = await client.conversations.open({ users: recipient })
  return channel?.id ?? recipient
}

function isKeyed(metadata: Candidate['metadata'], key: string): boolean {
  if (metadata?.event_type !== KEY_EVENT) return false
  return Reflect.get(metadata.event_payload ?? {}, 'id') === key
}

/** A thread may be shown later; what else Slack refuses to show, it will not show the next time. */
function isForGood(error: unknown, reason: string): boolean {
  if (!(error instanceof WebAPIPlatformError) || reason === 'thread_not_found') return false
  return reason === 'missing_scope' || (!cutsOff(reason) && REFUSALS.includes(reason))
}
