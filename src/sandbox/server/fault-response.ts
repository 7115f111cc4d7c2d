import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Fault } from '../faults.ts'

/** The context of a request that arrived over Node's HTTP server. */
export type NodeContext = Context<{ Bindings: HttpBindings }>

/** Lets a fault strike a request; without one the answer is what `answer` makes of it. */
export async function answerWithFault(
  context: NodeContext,
  fault: Fault | undefined,
  answer: () => Promise<Response>
): Promise<Response> {
  if (fault === undefined) return answer()
  if (fault.kind.startsWith('accepted_then_')) await answer()
  switch (fault.kind) {
    case 'rate_limited':
      context.header('retry-after', String(fault.retryAfter ?? 1))
      return context.json({ ok: false, error: 'ratelimited' }, 429)
    case 'error':
      return context.json({ ok: false, error: fault.error ?? 'internal_error' })
    case 'late_history':
      return answer()
    case 'http_503':
      return context.text('Service Unavailable', 503)
    case 'http_500':
    case 'accepted_then_http_500':
      return context.text('Internal Server Error', 500)
    case 'timeout':
    case 'accepted_then_timeout':
      await hungUp(context)
      return RESPONSE_ALREADY_SENT
    case 'reset':
    case 'accepted_then_reset':
      context.env.incoming.socket.resetAndDestroy()
      return RESPONSE_ALREADY_SENT
    case 'redeliver':
    case 'disconnect':
      throw new Error(`${fault.kind} happens to deliveries only`)
  }
}

/** Resolves when the caller has lost its patience. */
function hungUp(context: NodeContext): Promise<void> {
  const { socket } = context.env.incoming
  return new Promise((resolve) => {
    if (socket.destroyed) resolve()
    else socket.once('close', () => resolve())
  })
}
