import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { answerCall, type Ways } from '../api/answer-call.ts'
import { readArguments } from '../api/arguments.ts'
import { type Answer, RETRY_AFTER } from '../api/method.ts'
import { METHODS } from '../api/methods.ts'
import { type Faults, latenessOf } from '../faults.ts'
import { type RequestLog, readableArguments } from '../requests.ts'
import type { Workspace } from '../state/workspace.ts'
import { answerWithFault, type NodeContext } from './fault-response.ts'

/** Serves `/api/METHOD`: https://docs.slack.dev/apis/web-api */
export function webApiRoutes(spec: {
  workspace: Workspace
  faults: Faults
  requests: RequestLog
  ways: Ways
}): Hono<{ Bindings: HttpBindings }> {
  const { workspace, faults, requests, ways } = spec
  const routes = new Hono<{ Bindings: HttpBindings }>()
  routes.on(['GET', 'POST'], '/api/:method', async (context) => {
    const method = context.req.param('method')
    const args = await argumentsOf(context.req.raw)
    if (args === null) return context.json({ ok: false, error: 'invalid_json' })
    const tokenValue = tokenOf(context.req.raw, args)
    const entry = {
      method,
      args: readableArguments(args),
      tokenKind: workspace.tokens.get(tokenValue ?? '')?.kind ?? ('none' as const),
      at: workspace.clock(),
      error: 'lost' as string | null
    }
    requests.add(entry)
    workspace.changes.notify()
    const fault = faults.take(method)
    const response = await answerWithFault(context, fault, async () => {
      const call = { method, args, tokenValue, lateBy: latenessOf(fault) }
      const answer = answerCall(workspace, call, ways)
      entry.error = typeof answer['error'] === 'string' ? answer['error'] : null
      context.header('x-oauth-scopes', workspace.tokens.get(tokenValue ?? '')?.scopes.join(',') ?? '')
      context.header('x-accepted-oauth-scopes', METHODS.get(method)?.scopes.join(',') ?? '')
      return send(context, answer)
    })
    workspace.changes.notify()
    return response
  })
  return routes
}

function send(context: NodeContext, { [RETRY_AFTER]: seconds, ...answer }: Answer): Response {
  if (seconds === undefined) return context.json(answer)
  context.header('retry-after', String(seconds))
  return context.json(answer, 429)
}

async function argumentsOf(request: Request): Promise<Record<string, unknown> | null> {
  try {
    return { ...(await readArguments(request)), ...basicCredentials(request) }
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) return null
    throw error
  }
}

function tokenOf(request: Request, args: Record<string, unknown>): string | null {
  const match = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  if (match?.[1] !== undefined) return match[1]
  return typeof args['token'] === 'string' ? args['token'] : null
}

/** oauth.v2.access also takes the app's credentials as HTTP Basic. */
function basicCredentials(request: Request): Record<string, string> {
  const match = /^Basic\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  if (match?.[1] === undefined) return {}
  const [id = '', key = ''] = Buffer.from(match[1], 'base64').toString().split(':')
  return { client_id: id, client_secret: key }
}
