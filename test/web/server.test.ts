import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { close, createWebServer, listen } from '../../src/web/server.ts'

let server: Server
const TOKEN = 'a-token-that-nobody-guesses'

async function served(...parts: Parameters<typeof createWebServer>) {
  server = createWebServer(...parts)
  const port = await listen(server, 0, '127.0.0.1')
  return (path: string, authorization?: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: authorization === undefined ? {} : { authorization }
    })
}

afterEach(() => close(server))

describe('the web server', () => {
  test('says that the process is alive', async () => {
    const get = await served({})
    expect((await get('/healthz')).status).toBe(200)
  })

  test('is ready when every part is', async () => {
    const get = await served({ database: async () => null, slack: async () => null })
    const answer = await get('/readyz?probe=1')
    expect([answer.status, await answer.text()]).toEqual([200, 'ready\n'])
  })

  test('tells an operator what it waits for', async () => {
    const get = await served({ database: async () => 'not answering', slack: async () => null })
    const answer = await get('/readyz')
    expect([answer.status, await answer.text()]).toEqual([503, 'database: not answering\n'])
  })

  test('tells what an operator should know although all is ready', async () => {
    const get = await served(
      { database: async () => null },
      { remarks: { messages: async () => 'nothing is said until noon: http_503' } }
    )
    const answer = await get('/readyz')
    expect([answer.status, await answer.text()]).toEqual([
      200,
      'ready\nmessages: nothing is said until noon: http_503\n'
    ])
  })

  test('does not wait for a part that says nothing', async () => {
    const never = () => new Promise<never>(() => undefined)
    const get = await served(
      { database: never, slack: async () => null },
      { remarks: { messages: never }, readyWithin: 1 }
    )
    const answer = await get('/readyz')
    expect([answer.status, await answer.text()]).toEqual([503, 'database: no answer\n'])
  })

  test('tells why, rather than which other parts wait for the same', async () => {
    const never = () => new Promise<never>(() => undefined)
    const parts = { database: async () => 'the database is starting', messages: never }
    const get = await served(parts, { readyWithin: 1 })
    expect(await (await get('/readyz')).text()).toBe('database: the database is starting\n')
  })

  test('is read and never written to', async () => {
    const exposition = () => expect.fail('The figures were read')
    const get = await served({}, { metrics: { exposition, token: TOKEN } })
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const answer = await get(path, `Bearer ${TOKEN}`, 'POST')
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
    }
    expect((await get('/healthz', undefined, 'HEAD')).status).toBe(200)
  })

  test('takes the token however its scheme is spelled', async () => {
    const exposition = async () => ({ text: 'up 1\n', contentType: 'text/plain' })
    const get = await served({}, { metrics: { exposition, token: TOKEN } })
    for (const scheme of ['bearer', 'BEARER', 'Bearer'])
      expect((await get('/metrics', `${scheme} ${TOKEN}`)).status).toBe(200)
  })

  test('shows figures to Prometheus, and that they could not be read', async () => {
    const contentType = 'text/plain; version=0.0.4'
    const exposition = async () => ({ text: 'up 1\n', contentType })
    const get = await served({}, { metrics: { exposition, token: TOKEN } })
    const answer = await get('/metrics', `Bearer ${TOKEN}`)
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      contentType,
      'up 1\n'
    ])
    await close(server)
    const failing = { exposition: () => Promise.reject(new Error('secret')), token: TOKEN }
    const broken = await served({}, { metrics: failing })
    expect((await broken('/metrics', `Bearer ${TOKEN}`)).status).toBe(500)
  })

  test.each([
    ['no token', undefined],
    ['an empty token', 'Bearer '],
    ['the beginning of the token', `Bearer ${TOKEN.slice(0, -1)}`],
    ['the token as a password', `Basic ${TOKEN}`],
    ['the token alone', TOKEN]
  ])('keeps figures from whoever sends %s', async (_name, authorization) => {
    const exposition = () => expect.fail('The figures were read')
    const get = await served({}, { metrics: { exposition, token: TOKEN } })
    const answer = await get('/metrics', authorization)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(await answer.text()).not.toContain(TOKEN)
  })

  test('has no figures where no token was made up for them', async () => {
    const get = await served({})
    expect((await get('/metrics', 'Bearer undefined')).status).toBe(404)
  })

  test('survives a readiness check that fails itself', async () => {
    const get = await served({ database: () => Promise.reject(new Error('secret detail')) })
    const answer = await get('/readyz')
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('secret')
  })

  test('hands everything else to Slack, or knows nothing of it', async () => {
    const get = await served({}, { slack: (_request, response) => void response.end('slack') })
    expect(await (await get('/slack/events')).text()).toBe('slack')
    await close(server)
    const without = await served({})
    expect((await without('/slack/events')).status).toBe(404)
  })

  test('ends although somebody never sends the rest of a request', async () => {
    server = createWebServer(
      {},
      { slack: (request, response) => void request.on('end', () => response.end()).resume() }
    )
    const port = await listen(server, 0, '127.0.0.1')
    const caller = connect(port, '127.0.0.1')
    const begun = once(server, 'request')
    caller.write('POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 100\r\n\r\nhalf')
    await begun
    const cut = once(caller, 'close')
    await close(server, 10)
    await cut
    server = createWebServer({})
    await listen(server, 0, '127.0.0.1')
  })
})
