import { createServer } from 'node:http'
import { createEmulator } from 'emulate'
import { onTestFinished } from 'vitest'
import { close, listen } from '../../src/web/server.ts'
import { freePort } from '../support/free-port.ts'

/** A Slack that is not ours: `emulate`, with a recorder in front of it. */
export interface IndependentSlack {
  apiUrl: string
  botToken: string
  teamId: string
  danaId: string
  /** A permission to open a modal, good for three seconds. */
  trigger(): Promise<string>
  /** The arguments of each call of a Web API method, in order. */
  calls(method: string): Record<string, string>[]
}

const TOKEN = 'xoxb-independent'

/** Starts it with one member, Dana. */
export async function independentSlack(scopes: string[]): Promise<IndependentSlack> {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Elsewhere', domain: 'elsewhere' },
        users: [
          { name: 'dana', real_name: 'Dana Reyes', email: 'dana@elsewhere.example' },
          { name: 'client-risk', real_name: 'Client Risk' }
        ],
        channels: [{ name: 'general' }],
        tokens: [{ token: TOKEN, user: 'client-risk', scopes }],
        strict_scopes: true
      }
    }
  })
  onTestFinished(() => emulator.close())
  const recorded: { method: string; args: Record<string, string> }[] = []
  const recorder = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    recorded.push({
      method: (request.url ?? '').replace(/^\/api\/|\?.*$/g, ''),
      args: Object.fromEntries(new URLSearchParams(body))
    })
    const { authorization = '', 'content-type': contentType = '' } = request.headers
    const answer = await fetch(`${emulator.url}${request.url}`, {
      method: 'POST',
      headers: { authorization, 'content-type': contentType },
      body
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  const port = await listen(recorder, 0, '127.0.0.1')
  onTestFinished(() => close(recorder))

  const call = async (method: string, args: Record<string, string> = {}) => {
    const answer = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: new URLSearchParams(args)
    })
    return (await answer.json()) as Record<string, never>
  }
  const { team_id: teamId = '' } = await call('auth.test')
  const { members = [] } = (await call('users.list')) as { members?: { id: string; name: string }[] }
  const danaId = members.find(({ name }) => name === 'dana')?.id ?? ''
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    botToken: TOKEN,
    teamId,
    danaId,
    trigger: async () => (await call('views.generateTriggerId', { user_id: danaId }))['trigger_id'] ?? '',
    calls: (method) => recorded.filter((entry) => entry.method === method).map(({ args }) => args)
  }
}
