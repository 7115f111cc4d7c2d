import { describe, expect, test } from 'vitest'
import { bot, refusal } from '../support/web-client.ts'
import { workspace } from '../support/workspace.ts'

describe('an installation', () => {
  test('gives a token for the code that the consent page sent, once', async () => {
    const sandbox = await workspace()
    const redirectUri = 'http://127.0.0.1:9/back'
    const consent = new URL('/oauth/v2/authorize', sandbox.url)
    consent.search = new URLSearchParams({
      client_id: sandbox.clientId,
      scope: 'chat:write,team:read',
      redirect_uri: redirectUri,
      state: 's1'
    }).toString()
    const answer = await fetch(consent, { redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '')
    expect(back.searchParams.get('state')).toBe('s1')
    const exchange = () =>
      bot(sandbox, '').oauth.v2.access({
        client_id: sandbox.clientId,
        client_secret: sandbox.clientSecret,
        code: back.searchParams.get('code') ?? '',
        redirect_uri: redirectUri
      })
    const installed = await exchange()
    expect(installed).toMatchObject({
      token_type: 'bot',
      team: { id: sandbox.teamId },
      is_enterprise_install: false
    })
    expect((await bot(sandbox, installed.access_token).team.info()).team?.id).toBe(sandbox.teamId)
    expect(await refusal(bot(sandbox, installed.access_token).users.list({}))).toMatchObject({
      error: 'missing_scope'
    })
    expect(await refusal(exchange())).toMatchObject({ error: 'invalid_code' })
  })
})
