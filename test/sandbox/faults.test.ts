import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient
} from '@slack/web-api'
import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot, quiet } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

const post = (sandbox: Sandbox) => bot(sandbox).chat.postMessage({ channel: 'general', text: 'hi' })
const impatient = (sandbox: Sandbox) =>
  new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 50,
    logger: quiet
  }).chat.postMessage({ channel: 'general', text: 'hi' })
const posted = (sandbox: Sandbox) => sandbox.person('dana').sees({ in: 'general' }).length

describe('a Web API that has a bad day', () => {
  test('is rate limited, says for how long, and posts nothing', async () => {
    const sandbox = await workspace()
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'rate_limited', retryAfter: 7 })
    const failure = await post(sandbox).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(WebAPIRateLimitedError)
    expect(failure).toMatchObject({ retryAfter: 7 })
    expect(posted(sandbox)).toBe(0)
    await post(sandbox)
    expect(posted(sandbox)).toBe(1)
    expect(sandbox.requests.of('chat.postMessage').map((request) => request.error)).toEqual(['lost', null])
  })

  test.each([
    ['answers 500', 'http_500', WebAPIHTTPError, 0],
    ['answers 503', 'http_503', WebAPIHTTPError, 0],
    ['answers 500 after it has posted', 'accepted_then_http_500', WebAPIHTTPError, 1],
    ['hangs up', 'reset', WebAPIRequestError, 0],
    ['hangs up after it has posted', 'accepted_then_reset', WebAPIRequestError, 1]
  ] as const)('%s', async (_case, kind, failure, messages) => {
    const sandbox = await workspace()
    sandbox.faults.add({ method: 'chat.postMessage', kind })
    await expect(post(sandbox)).rejects.toBeInstanceOf(failure)
    expect(posted(sandbox)).toBe(messages)
  })

  test.each([
    ['does not answer', 'timeout', 0],
    ['posts and does not answer', 'accepted_then_timeout', 1]
  ] as const)('%s', async (_case, kind, messages) => {
    const sandbox = await workspace()
    sandbox.faults.add({ method: 'chat.postMessage', kind })
    await expect(impatient(sandbox)).rejects.toBeInstanceOf(WebAPIRequestError)
    expect(posted(sandbox)).toBe(messages)
  })

  test('refuses the token on any method, as often as asked', async () => {
    const sandbox = await workspace()
    sandbox.faults.add({ method: '*', kind: 'error', error: 'invalid_auth', times: 2 })
    await expect(post(sandbox)).rejects.toBeInstanceOf(WebAPIPlatformError)
    await expect(bot(sandbox).auth.test()).rejects.toThrow('invalid_auth')
    expect(await bot(sandbox).auth.test()).toMatchObject({ ok: true })
  })

  test('has only faults that can happen there', async () => {
    const sandbox = await workspace()
    expect(() => sandbox.faults.add({ method: 'chat.update', kind: 'redeliver' })).toThrow('cannot happen')
    sandbox.faults.add({ method: 'chat.postMessage', kind: 'http_500' })
    sandbox.faults.clear()
    expect(await post(sandbox)).toMatchObject({ ok: true })
  })
})

describe('a delivery that goes wrong', () => {
  test('arrives twice', async () => {
    const sandbox = await workspace()
    let count = 0
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', async ({ ack }) => {
        count += 1
        await ack()
      })
    })
    sandbox.faults.add({ method: 'deliver', kind: 'redeliver' })
    await sandbox.person('dana').types('/echo hi')
    expect(count).toBe(2)
  })

  test('loses the acknowledgement, and the person is told', async () => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', ({ ack }) => ack())
    })
    sandbox.faults.add({ method: 'deliver', kind: 'timeout' })
    expect((await sandbox.person('dana').types('/echo hi')).problem).toBe(
      '/echo failed with the error "operation_timeout"'
    )
  })

  test('finds the response URL failing', async () => {
    const sandbox = await workspace()
    const statuses: number[] = []
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', async ({ ack, respond }) => {
        await ack()
        await respond('hi').catch((error: { statusCode: number }) => statuses.push(error.statusCode))
        await respond('hi again')
      })
    })
    sandbox.faults.add({ method: 'response_url', kind: 'http_500' })
    const dana = sandbox.person('dana')
    await dana.types('/echo hi')
    await sandbox.waitFor(() => dana.sees().length === 1)
    expect(statuses).toEqual([500])
  })
})
