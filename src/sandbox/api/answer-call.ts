import type { Token } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import { type Answer, type Call, requireScope, SlackFailure } from './method.ts'
import { METHODS } from './methods.ts'

/** A Web API call with its token already taken out of header or body. */
export interface WebApiCall {
  method: string
  args: Record<string, unknown>
  tokenValue: string | null
  /** Milliseconds until history has what it posts. */
  lateBy: number
}

/** How Slack reaches the app. */
export type Ways = Pick<Call, 'issueSocketUrl' | 'echo'>

/** Answers a call the way Slack does: the method, then the token, then its kind, its scopes, the arguments. */
export function answerCall(workspace: Workspace, call: WebApiCall, ways: Ways): Answer {
  try {
    const method = METHODS.get(call.method)
    if (method === undefined) throw new SlackFailure('unknown_method', { req_method: call.method })
    const token = method.token === 'none' ? null : checkToken(workspace, call.tokenValue)
    if (token !== null && token.kind !== method.token) throw new SlackFailure('not_allowed_token_type')
    const context = { workspace, token, lateBy: call.lateBy, ...ways }
    if (token !== null) requireScope(context, method.scopes)
    return { ok: true, ...method.run(context, call.args) }
  } catch (error) {
    if (error instanceof SlackFailure) return { ok: false, error: error.code, ...error.details }
    throw error
  }
}

function checkToken(workspace: Workspace, value: string | null): Token {
  if (value === null || value === '') throw new SlackFailure('not_authed')
  const token = workspace.tokens.get(value)
  if (token === undefined) throw new SlackFailure('invalid_auth')
  if (token.state === 'revoked') throw new SlackFailure('token_revoked')
  if (token.state === 'inactive') throw new SlackFailure('account_inactive')
  return token
}
