import { describe, expect, test } from 'vitest'
import { story } from '../support/story.ts'

describe('the connection', () => {
  test('a refused token is told with the remedy', async () => {
    const { sandbox, app } = await story()
    await app.stop()
    sandbox.faults.add({ method: 'auth.test', kind: 'error', error: 'invalid_auth' })
    await expect(app.start()).rejects.toThrow(
      'Slack refuses the bot token (invalid_auth). Copy the Bot User OAuth Token'
    )
  })

  test('an uninstalled app says so and stops listening', async () => {
    const { sandbox, app, log } = await story()
    await sandbox.uninstall()
    await sandbox.waitFor(() => !app.isConnected())
    expect(log.join()).toContain('Install the app again')
  })

  test('an app uninstalled from somebody else’s workspace goes on working', async () => {
    const { sandbox, app } = await story()
    const ours = { type: 'event_callback', api_app_id: sandbox.appId, event_id: 'Ev1', event_time: 1 }
    for (const event of [{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['U1'] } }])
      await sandbox.deliver({ type: 'events_api', payload: { ...ours, team_id: 'TELSEWHERE', event } })
    await app.refreshDirectory()
    expect(app.isConnected()).toBe(true)
  })

  test('a workspace with more people than Slack tells at once is read to the end', async () => {
    const { sandbox, app, store, book } = await story()
    await app.refreshDirectory()
    await book.query('DELETE FROM teammate')
    sandbox.faults.add({ method: 'users.list', kind: 'rate_limited', retryAfter: 1 })
    await app.refreshDirectory()
    const ben = await store.directory.teammateBySlackId(book.workspaceId, sandbox.person('ben').id)
    expect(ben?.name).toBe('Ben Okafor')
  })

  test('a refused reconnection ends the process in order', async () => {
    const { sandbox, app, faults } = await story('socket')
    expect(app.isConnected()).toBe(true)
    sandbox.faults.add({ method: 'apps.connections.open', kind: 'error', error: 'invalid_auth', times: 9 })
    sandbox.announceDisconnect('refresh_requested')
    await expect.poll(() => faults.length, { timeout: 15_000 }).toBe(1)
    expect(faults[0]?.message).toContain('invalid_auth')
  }, 30_000)

  test('a rate limit of the app ends the process in order', async () => {
    const { sandbox, faults } = await story('socket')
    await sandbox.deliver({
      type: 'events_api',
      payload: { type: 'app_rate_limited', minute_rate_limited: 1 }
    })
    await expect.poll(() => faults.length, { timeout: 15_000 }).toBe(1)
  }, 30_000)
})
