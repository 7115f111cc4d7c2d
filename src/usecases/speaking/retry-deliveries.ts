import type { Instant } from '../../domain/time.ts'
import type { Delivery, Ledger } from '../ledger-ports.ts'
import type { Found, Messenger } from '../messenger-ports.ts'
import { OUT_OF_REACH } from './composed.ts'

/** What retrying touches; `find` is null where nobody here has Slack's token. */
export interface RetryPorts {
  ledger: Ledger
  find: Messenger<unknown>['find'] | null
}

/** Which messages: those with these ids, or null for all but those that somebody else was told instead. */
export interface RetryAsked {
  ids: readonly string[] | null
  /** Whether one that nobody can look for is said all the same, which may be the second time. */
  mayRepeat: boolean
}

/** What was found out about an uncertain message, and so comes of it. */
export interface Retried {
  delivery: Delivery
  /**
   * `there`: in the conversation, so that the bot notes it as said; `missing`: said again; `unlooked`: the bot looks for it and says it if
   * it is not there; `blind`: said again though nobody can look; `left`: nobody can look, so it stays as it is.
   */
  kind: 'there' | 'missing' | 'unlooked' | 'blind' | 'left'
  /** Why nobody looked; null where somebody did. */
  reason: string | null
}

/** More than anybody has in one of these states. */
const MOST = 100_000

/**
 * Makes messages due again that are dead or uncertain. Uncertain ones are looked for in Slack first, and by the bot once more before it says
 * them: only such as are not there go out again. Returns how many are due again, with what was found of the uncertain ones.
 */
export async function retryDeliveries(
  { ledger, find }: RetryPorts,
  workspaceId: string,
  { ids, mayRepeat }: RetryAsked,
  now: Instant
): Promise<{ due: number; uncertain: Retried[] }> {
  const [dead, uncertain] = await Promise.all([
    ledger.inState(workspaceId, 'dead', MOST),
    ledger.inState(workspaceId, 'uncertain', MOST)
  ])
  const isAsked = ({ id, reason }: Delivery) => (ids === null ? reason !== OUT_OF_REACH : ids.includes(id))
  const retried: Retried[] = []
  for (const delivery of uncertain.filter(isAsked))
    retried.push({ delivery, ...outcomeOf(find && (await lookFor(find, delivery)), mayRepeat) })
  const again = [
    ...dead.filter(isAsked),
    ...retried.filter(({ kind }) => kind !== 'left').map(({ delivery }) => delivery)
  ]
  const blind = retried.filter(({ kind }) => kind === 'blind').map(({ delivery }) => delivery.id)
  const due = await ledger.retry(
    workspaceId,
    again.map(({ id }) => id),
    blind,
    now
  )
  return { due, uncertain: retried }
}

function lookFor(find: Messenger<unknown>['find'], delivery: Delivery): Promise<Found> {
  const { recipient, id, firstTriedAt, slotAt, thread } = delivery
  return find(recipient, id, firstTriedAt ?? slotAt, thread)
}

function outcomeOf(found: Found | null, mayRepeat: boolean): Pick<Retried, 'kind' | 'reason'> {
  if (found === null) return { kind: 'unlooked', reason: 'no_token' }
  if (found.kind === 'found') return { kind: 'there', reason: null }
  if (found.kind === 'missing') return { kind: 'missing', reason: null }
  const { reason, isForGood } = found
  if (!isForGood) return { kind: 'unlooked', reason }
  return { kind: mayRepeat ? 'blind' : 'left', reason }
}
