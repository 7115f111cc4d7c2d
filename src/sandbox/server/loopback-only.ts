import type { MiddlewareHandler } from 'hono'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Refuses requests that come by way of another web site: a foreign Host header (DNS rebinding) or a foreign Origin
 * (cross-site posts). Programs send no Origin and pass.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  const hostname = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  if (!LOOPBACK.has(hostname) || (origin !== undefined && origin !== `http://${host}`)) {
    return context.text('The local workspace answers only to pages and programs on this machine.', 403)
  }
  await next()
  return undefined
}
