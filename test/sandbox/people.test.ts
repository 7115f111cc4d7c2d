import type { App } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { connectOverHttp, connectOverSocket } from './support/bolt-app.ts'
import { workspace } from './support/workspace.ts'

const text = (words: string) => ({ type: 'plain_text' as const, text: words })
const option = (words: string, value: string) => ({ text: text(words), value })
const heard: Record<string, unknown>[] = []

/** Remembers what it is told, and opens a modal of every kind of field. */
function listener(app: App): void {
  heard.length = 0
  app.action(/.*/, async ({ ack, body }) => {
    await ack()
    if ('actions' in body) heard.push({ ...body.actions[0] })
  })
  app.shortcut('note', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'all',
        title: text('Everything'),
        submit: text('Save'),
        blocks: [
          {
            type: 'input',
            block_id: 'when',
            label: text('When'),
            element: { type: 'datepicker', action_id: 'when', initial_date: '2026-03-02' }
          },
          {
            type: 'input',
            block_id: 'how',
            label: text('How'),
            dispatch_action: true,
            element: {
              type: 'static_select',
              action_id: 'how',
              options: [option('Call', 'call'), option('Visit', 'visit')]
            }
          },
          {
            type: 'input',
            block_id: 'who',
            label: text('Who was there'),
            element: { type: 'multi_users_select', action_id: 'who' }
          },
          {
            type: 'input',
            block_id: 'score',
            label: text('Score'),
            optional: true,
            element: { type: 'number_input', action_id: 'score', is_decimal_allowed: false, max_value: '10' }
          },
          {
            type: 'input',
            block_id: 'short',
            label: text('In short'),
            optional: true,
            element: { type: 'plain_text_input', action_id: 'short', min_length: 3 }
          }
        ]
      }
    })
  })
  app.view('all', async ({ ack, view }) => {
    heard.push(view.state.values)
    await ack({
      response_action: 'update',
      view: { type: 'modal', title: text('Thanks'), blocks: [{ type: 'divider' }] }
    })
  })
  app.message('menu', async ({ say }) => {
    await say({
      text: 'Choose',
      blocks: [
        {
          type: 'section',
          block_id: 'menu',
          text: text('Acme'),
          accessory: {
            type: 'overflow',
            action_id: 'more',
            options: [option('Snooze', 'snooze'), option('Hand over', 'hand')]
          }
        },
        {
          type: 'actions',
          block_id: 'row',
          elements: [
            {
              type: 'static_select',
              action_id: 'days',
              placeholder: text('Days'),
              options: [option('7 days', '7'), option('30 days', '30')]
            },
            { type: 'button', action_id: 'go', text: text('R&D'), value: 'x' }
          ]
        }
      ]
    })
  })
}

describe('a person', () => {
  test('fills every kind of field; the client itself checks what it can', async () => {
    const sandbox = await workspace()
    await connectOverSocket(sandbox, listener)
    const dana = sandbox.person('dana')
    await dana.runsShortcut('Write a note')
    await sandbox.waitFor(() => dana.modal())
    await dana.fills({ Score: '11', 'In short': 'ok', 'Who was there': ['ben', 'ada'] })
    expect((await dana.submits()).errors).toEqual({
      how: 'Please complete this required field.',
      score: 'Please enter a number that is at most 10.',
      short: 'Please enter at least 3 characters.'
    })
    expect(heard).toEqual([])
    await dana.fills({ How: 'Visit', Score: 9, 'In short': null })
    expect(heard).toMatchObject([
      { type: 'static_select', action_id: 'how', selected_option: { value: 'visit' } }
    ])
    expect(await dana.submits()).toMatchObject({ ok: true })
    expect(heard[1]).toEqual({
      when: { when: { type: 'datepicker', selected_date: '2026-03-02' } },
      how: { how: { type: 'static_select', selected_option: option('Visit', 'visit') } },
      who: {
        who: {
          type: 'multi_users_select',
          selected_users: [sandbox.person('ben').id, sandbox.person('ada').id]
        }
      },
      score: { score: { type: 'number_input', value: '9' } },
      short: { short: { type: 'plain_text_input', value: null } }
    })
    expect(dana.modal()?.title).toBe('Thanks')
  })

  test('uses menus, selects and buttons of a message, as Slack reports them', async () => {
    const sandbox = await workspace()
    await connectOverHttp(sandbox, listener)
    const dana = sandbox.person('dana')
    await dana.types('menu', { in: 'dm' })
    await sandbox.waitFor(() => dana.sees().length === 2)
    await dana.clicks('Hand over')
    await dana.chooses('Days', '30 days')
    await dana.clicks('R&D')
    expect(heard).toMatchObject([
      { type: 'overflow', selected_option: { value: 'hand' } },
      { type: 'static_select', selected_option: { value: '30' } },
      { type: 'button', value: 'x', block_id: 'row' }
    ])
    const { payload } = sandbox.deliveries().at(-1) ?? {}
    expect(payload).toMatchObject({
      state: { values: { row: { days: { selected_option: { value: '30' } } } } },
      message: { blocks: [{}, { elements: [{}, { text: { text: 'R&amp;D' } }] }] }
    })
  })

  test('cannot use what they do not see', async () => {
    const sandbox = await workspace()
    const [dana, gus] = [sandbox.person('dana'), sandbox.person('gus')]
    await expect(dana.clicks('Nothing')).rejects.toThrow(
      'dana sees nothing called "Nothing"; there is: nothing'
    )
    expect((await gus.types('hi', { in: 'leadership' })).problem).toBe('You are not a member of leadership.')
    expect((await dana.types('hi', { in: 'old-project' })).problem).toBe(
      'You are viewing an archived channel.'
    )
    expect((await sandbox.person('lea').types('hi', { in: 'dm' })).ok).toBe(false)
    expect(() => sandbox.person('nobody')).toThrow('Nobody in the workspace is called nobody')
  })

  test('is awaited until something happens, and for no longer than asked', async () => {
    const sandbox = await workspace()
    const dana = sandbox.person('dana')
    const seen = sandbox.waitFor(() => dana.sees({ in: 'general' }).at(-1)?.text)
    await sandbox.person('ben').types('morning', { in: 'general' })
    expect(await seen).toBe('morning')
    await expect(sandbox.waitFor(() => false, { within: 1, what: 'a miracle' })).rejects.toThrow(
      'Waited 1 ms in vain for: a miracle'
    )
  })
})
