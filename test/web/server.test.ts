import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { close, createWebServer, listen } from '../../src/web/server.ts'

let server: Server

async function served(...parts: Parameters<typeof createWebServer>) {
  server = createWebServer(...parts)
  const port = await listen(server, 0, '127.0.0.1')
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
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

  test('shows figures to Prometheus, and that they could not be read', async () => {
    const contentType = 'text/plain; version=0.0.4'
    const get = await served({}, { metrics: { exposition: async () => ({ text: 'up 1\n', contentType }) } })
    const answer = await get('/metrics')
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      contentType,
      'up 1\n'
    ])
    await close(server)
    const broken = await served({}, { metrics: { exposition: () => Promise.reject(new Error('secret')) } })
    expect((await broken('/metrics')).status).toBe(500)
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
