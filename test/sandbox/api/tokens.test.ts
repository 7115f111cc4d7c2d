import { describe, expect, test } from 'vitest'
import { bot, refusal } from '../support/web-client.ts'
import { FULL_MANIFEST, workspace } from '../support/workspace.ts'

describe('a token', () => {
  test('says who the app is', async () => {
    const sandbox = await workspace()
    expect(await bot(sandbox).auth.test()).toMatchObject({
      ok: true,
      team_id: sandbox.teamId,
      user_id: sandbox.botUserId
    })
  })

  test.each([
    ['is missing', '', 'not_authed'],
    ['is unknown', 'xoxb-nobody', 'invalid_auth']
  ])('is refused when it %s', async (_case, token, code) => {
    const sandbox = await workspace()
    expect(await refusal(bot(sandbox, token).auth.test())).toMatchObject({ error: code })
  })

  test('is refused for the other kind of method', async () => {
    const sandbox = await workspace()
    expect(await refusal(bot(sandbox).apps.connections.open())).toMatchObject({
      error: 'not_allowed_token_type'
    })
    const app = bot(sandbox, sandbox.appToken)
    expect(await refusal(app.users.list({}))).toMatchObject({ error: 'not_allowed_token_type' })
  })

  test('lacks a scope the manifest does not ask for, and is told which', async () => {
    const manifest = { ...FULL_MANIFEST, oauth_config: { scopes: { bot: ['commands', 'users:read'] } } }
    const sandbox = await workspace({ manifest })
    const refused = await refusal(bot(sandbox).chat.postMessage({ channel: 'general', text: 'hi' }))
    expect(refused).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands,users:read'
    })
    const { members = [] } = await bot(sandbox).users.list({})
    expect(members.every((member) => member.profile?.email === undefined)).toBe(true)
  })

  test('is dead once the app is removed', async () => {
    const sandbox = await workspace()
    await sandbox.uninstall()
    expect(await refusal(bot(sandbox).auth.test())).toMatchObject({ error: 'account_inactive' })
  })

  test('knows no method that Slack does not have', async () => {
    const sandbox = await workspace()
    expect(await refusal(bot(sandbox).apiCall('chat.shout'))).toMatchObject({ error: 'unknown_method' })
  })
})
