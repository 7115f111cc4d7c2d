import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../src/slack/connection/outbound.ts'
import { fetchFile } from '../../../src/slack/files/fetch-file.ts'
import { createFolder } from '../../support/folder.ts'

/** Fetches from a server that answers so; the token it got is told, and what was written. */
async function fetched(answer: RequestListener, maxBytes = 100) {
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const tokens: (string | undefined)[] = []
  const server = createServer((request, response) => {
    tokens.push(request.headers.authorization)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const path = join(folder.path, 'file.csv')
  const url = `http://127.0.0.1:${port}/files-pri/T1-F1/a.csv`
  const send = createOutbound(`http://127.0.0.1:${port}/api/`)
  const problem = await fetchFile(send, { url, token: 'xoxb-1', path, maxBytes })
  return { problem, tokens, read: () => readFile(path, 'utf8') }
}

test('a file is written as it is, and asked for with the token', async () => {
  const { problem, tokens, read } = await fetched((_, response) => response.end('client\nAcme\n'))
  expect(problem).toBeNull()
  expect(tokens).toEqual(['Bearer xoxb-1'])
  expect(await read()).toBe('client\nAcme\n')
})

test('the login page is told from a file, and nobody is led there with the token', async () => {
  const away = await fetched((_, response) => response.writeHead(302, { location: '/login' }).end())
  expect(away).toMatchObject({ problem: 'login_page', tokens: ['Bearer xoxb-1'] })
  const page = await fetched((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>')
  )
  expect(page.problem).toBe('login_page')
})

test('a file that is too large, gone or broken off is none', async () => {
  expect((await fetched((_, response) => response.end('x'.repeat(101)))).problem).toBe('too_large')
  expect((await fetched((_, response) => response.writeHead(404).end())).problem).toBe('gone')
  expect((await fetched((_, response) => response.writeHead(503).end())).problem).toBe('out_of_reach')
  const broken = await fetched((request, response) => {
    response.writeHead(200, { 'content-length': '50' }).write('client')
    setImmediate(() => request.socket.destroy())
  })
  expect(broken.problem).toBe('out_of_reach')
})

test('the token goes to Slack’s own hosts and to no others', async () => {
  const asked: string[] = []
  const original = globalThis.fetch
  globalThis.fetch = async (url) => {
    asked.push(String(url))
    return new Response('client\n')
  }
  onTestFinished(() => {
    globalThis.fetch = original
  })
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const send = createOutbound('https://slack.com/api/')
  const outcome = (url: string) =>
    fetchFile(send, { url, token: 'xoxb-1', path: join(folder.path, 'file.csv'), maxBytes: 100 })
  expect(await outcome('https://files.slack.com/files-pri/T1-F1/a.csv')).toBeNull()
  for (const url of [
    'http://files.slack.com/files-pri/T1-F1/a.csv',
    'https://files.slack.com.evil.example/a.csv',
    'https://drive.example/a.csv',
    'https://evilslack.com/a.csv'
  ])
    expect(await outcome(url), url).toBe('elsewhere')
  expect(asked).toHaveLength(1)
})
