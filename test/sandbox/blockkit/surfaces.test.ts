import { expect, test } from 'vitest'
import type { Surface } from '../../../src/sandbox/blockkit/surfaces.ts'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import {
  actions,
  button,
  dataTable,
  image,
  input,
  markup,
  pie,
  plain,
  richText,
  section,
  table
} from './blocks-in-tests.ts'

const EVERYWHERE: Surface[] = ['message', 'modal', 'home']
const task = { type: 'task_card', task_id: 't', title: 'Read', status: 'complete', output: richText('Done') }
const card = { type: 'card', title: markup('Acme') }

const blocks: [Record<string, unknown>, Surface[]][] = [
  [actions(button()), EVERYWHERE],
  [{ type: 'alert', text: plain('Careful'), level: 'warning' }, ['modal']],
  [card, ['message']],
  [{ type: 'carousel', elements: [card] }, ['message']],
  [{ type: 'container', title: plain('Open'), child_blocks: [section()] }, EVERYWHERE],
  [{ type: 'context', elements: [markup('since May'), image()] }, EVERYWHERE],
  [{ type: 'context_actions', elements: [{ ...button(), type: 'icon_button', icon: 'trash' }] }, ['message']],
  [dataTable(2, 2), ['message']],
  [pie(2), ['message']],
  [{ type: 'divider' }, EVERYWHERE],
  [{ type: 'file', source: 'remote', external_id: 'report-7' }, ['message']],
  [{ type: 'header', text: plain('Acme') }, EVERYWHERE],
  [image(), EVERYWHERE],
  [input({ type: 'plain_text_input' }), EVERYWHERE],
  [{ type: 'markdown', text: '**Acme**' }, ['message']],
  [{ type: 'plan', title: 'Steps', tasks: [task] }, ['message']],
  [richText('Acme'), EVERYWHERE],
  [section(), EVERYWHERE],
  [table(1, 1), ['message']],
  [task, ['message']]
]

test.each(blocks.map(([block, surfaces]) => ({ type: block['type'], block, surfaces })))(
  'a $type block is accepted on $surfaces only',
  ({ type, block, surfaces }) => {
    for (const surface of EVERYWHERE) {
      const refusal = [{ path: '/blocks/0/type', problem: `unsupported type: ${type}` }]
      expect(validateBlocks([block], surface)).toEqual(surfaces.includes(surface) ? [] : refusal)
    }
  }
)

test.each([
  ['file_input', {}, ['modal']],
  ['email_text_input', {}, ['modal']],
  ['url_text_input', {}, ['modal']],
  ['number_input', { is_decimal_allowed: true }, ['modal']],
  ['datetimepicker', {}, ['message', 'modal']],
  ['rich_text_input', {}, ['modal', 'home']]
])('%s is accepted where Slack has it', (type, more, surfaces) => {
  for (const surface of EVERYWHERE) {
    const refusal = [{ path: '/blocks/0/element/type', problem: `unsupported type: ${type}` }]
    expect(validateBlocks([input({ type, ...more })], surface)).toEqual(
      surfaces.includes(surface) ? [] : refusal
    )
  }
})

test('a container does not smuggle a block onto a surface that refuses it', () => {
  const container = { type: 'container', title: plain('Open'), child_blocks: [table(1, 1)] }
  expect(validateBlocks([container], 'message')).toEqual([])
  expect(validateBlocks([container], 'modal')).toEqual([
    { path: '/blocks/0/child_blocks/0/type', problem: 'unsupported type: table' }
  ])
})

test('a container is refused inside a container', () => {
  const inner = { type: 'container', title: plain('Inner'), child_blocks: [section()] }
  expect(validateBlocks([{ ...inner, child_blocks: [inner] }], 'message')).toContainEqual({
    path: '/blocks/0/child_blocks/0/type',
    problem: 'unsupported type: container'
  })
})
