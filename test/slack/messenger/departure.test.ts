import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createDepartures } from '../../../src/slack/messenger/departure.ts'

test('a message whose time is over takes its connection with it, so that no rest of it leaves later', async () => {
  // Takes all that comes, and never answers.
  const slack = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void slack.close())
  await once(slack, 'listening')
  const address = slack.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { fetch, hasLeft } = createDepartures()(() => true)
  const patience = new AbortController()
  const body = 'It never ends. '.repeat(1_000_000)
  const posted = fetch(`http://127.0.0.1:${port}/api/chat.postMessage`, {
    method: 'POST',
    body,
    signal: patience.signal
  })
  const refused = expect(posted).rejects.toMatchObject({ name: 'AbortError' })
  const [socket] = await once(slack, 'connection')
  await once(socket, 'data')
  socket.pause()
  patience.abort()
  await refused
  expect(hasLeft()).toBe(true)
  socket.resume()
  await once(socket, 'close')
  expect(socket.bytesRead).toBeLessThan(body.length)
})
