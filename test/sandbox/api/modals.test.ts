import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { bot, refusal, section } from '../support/web-client.ts'
import { workspace } from '../support/workspace.ts'

describe('a modal', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Log' },
    blocks: [section('Loading')]
  }

  /** A trigger as a shortcut brings it. */
  async function trigger(sandbox: Sandbox) {
    await sandbox.person('dana').runsShortcut('note')
    return String(sandbox.deliveries().at(-1)?.payload['trigger_id'])
  }

  test('opens once for a trigger, within three seconds', async () => {
    let now = Date.parse('2026-03-02T09:00:00Z')
    const sandbox = await workspace({ now: () => now })
    const client = bot(sandbox)
    const first = await trigger(sandbox)
    await client.views.open({ trigger_id: first, view })
    expect(sandbox.person('dana').modal()?.words).toBe('Loading')
    expect(await refusal(client.views.open({ trigger_id: first, view }))).toMatchObject({
      error: 'exchanged_trigger_id'
    })
    const second = await trigger(sandbox)
    now += 3_001
    expect(await refusal(client.views.open({ trigger_id: second, view }))).toMatchObject({
      error: 'expired_trigger_id'
    })
    expect(await refusal(client.views.open({ trigger_id: 'made.up', view }))).toMatchObject({
      error: 'invalid_trigger_id'
    })
  })

  test('is replaced only by whoever knows its latest hash, and not once it is closed', async () => {
    const sandbox = await workspace()
    const client = bot(sandbox)
    const opened = await client.views.open({ trigger_id: await trigger(sandbox), view })
    const { id = '', hash = '' } = opened.view ?? {}
    const next = { ...view, blocks: [section('Ready')] }
    await client.views.update({ view_id: id, hash, view: next })
    expect(sandbox.person('dana').modal()?.words).toBe('Ready')
    expect(await refusal(client.views.update({ view_id: id, hash, view }))).toMatchObject({
      error: 'hash_conflict'
    })
    await sandbox.person('dana').closes()
    expect(await refusal(client.views.update({ view_id: id, view }))).toMatchObject({ error: 'not_found' })
  })

  test('stacks three high', async () => {
    const sandbox = await workspace()
    const [client, dana] = [bot(sandbox), sandbox.person('dana')]
    const button = {
      type: 'button' as const,
      action_id: 'deeper',
      text: { type: 'plain_text' as const, text: 'Deeper' }
    }
    const deep = { ...view, blocks: [{ type: 'actions' as const, elements: [button] }] }
    await client.views.open({ trigger_id: await trigger(sandbox), view: deep })
    const push = async () => {
      await dana.clicks('Deeper')
      return client.views.push({
        trigger_id: String(sandbox.deliveries().at(-1)?.payload['trigger_id']),
        view: deep
      })
    }
    await push()
    await push()
    expect(await refusal(push())).toMatchObject({ error: 'push_limit_reached' })
    await dana.closes()
    await dana.closes()
    expect(dana.modal()).not.toBeNull()
  })

  test('with a block of another surface is refused by place', async () => {
    const sandbox = await workspace()
    const blocks = [{ type: 'markdown' as const, text: 'no' }]
    const refused = await refusal(client(sandbox, blocks, await trigger(sandbox)))
    expect(refused).toMatchObject({ error: 'invalid_arguments' })
    expect(refused.response_metadata?.messages?.[0]).toContain('[json-pointer:/view/blocks/0/type]')
  })

  const client = (sandbox: Sandbox, blocks: { type: 'markdown'; text: string }[], triggerId: string) =>
    bot(sandbox).apiCall('views.open', { trigger_id: triggerId, view: { ...view, blocks } })
})
