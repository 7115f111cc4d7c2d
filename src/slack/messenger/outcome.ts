import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import type { Sent } from '../../usecases/messenger-ports.ts'

type NotSent = Exclude<Sent, { kind: 'sent' }>

/**
 * What Slack's codes mean for a message. A code that is not here says nothing certain, `internal_error` and `fatal_error` among them:
 * the message may be there. Source: https://docs.slack.dev/reference/methods/chat.postMessage
 */
const CODES: Readonly<Record<NotSent['kind'], readonly string[]>> = {
  /** For this recipient, or with these words, it will never be taken. */
  refused: [
    'access_denied',
    'cannot_dm_bot',
    'cannot_reply_to_message',
    'channel_is_limited_access',
    'channel_not_found',
    'is_archived',
    'is_inactive',
    'messages_tab_disabled',
    'not_in_channel',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'thread_not_found',
    'user_disabled',
    'user_not_found',
    'user_not_visible',
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'markdown_text_conflict',
    'metadata_too_large',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text'
  ],
  /** Nothing at all is taken any more. */
  cut_off: [
    'account_inactive',
    'accesslimited',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required'
  ],
  later: ['message_limit_exceeded', 'rate_limited', 'ratelimited', 'team_added_to_org'],
  unknown: []
}

const MEANING = new Map(
  (['refused', 'cut_off', 'later'] as const).flatMap((kind) =>
    CODES[kind].map((code) => [code, kind] as const)
  )
)

/** Slack's own codes of what it refuses for good. */
export const REFUSALS = CODES.refused

/** Whether Slack will never take anything from this bot, by its code. */
export const cutsOff = (code: string): boolean => MEANING.get(code) === 'cut_off'

/** What it means that trying to send something ended with an error; `hasLeft` whether anything of the last request was written. */
export function outcomeOf(error: unknown, hasLeft: boolean): NotSent {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'later', afterMs: error.retryAfter * 1_000, reason: 'ratelimited' }
  const reason = reasonOf(error)
  const meaning = error instanceof WebAPIPlatformError ? MEANING.get(reason) : undefined
  if (meaning === 'refused' || meaning === 'cut_off') return { kind: meaning, reason }
  if (meaning === 'later' || !hasLeft) return { kind: 'later', afterMs: null, reason }
  return { kind: 'unknown', reason }
}

/** Slack's own faults, after which the same call may succeed. Source: as above. */
const FAULTS = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])

/**
 * Whether Slack will refuse the same change of a message for ever: the message is gone, or the words will not do. Not so when it did not
 * answer, has a fault, is asked too often, or takes nothing from this bot until somebody has installed it again.
 */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError)) return false
  const meaning = MEANING.get(error.data.error)
  return meaning !== 'later' && meaning !== 'cut_off' && !FAULTS.has(error.data.error)
}

/** Why a call failed, as a code: Slack's own, `http_503`, or `no_answer`. */
export function reasonOf(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited'
  if (error instanceof WebAPIPlatformError) return String(error.data.error)
  return error instanceof WebAPIHTTPError ? `http_${error.statusCode}` : 'no_answer'
}
