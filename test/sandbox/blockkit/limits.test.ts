import { expect, test } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import {
  actions,
  button,
  dataTable,
  image,
  input,
  letters,
  lines,
  many,
  markup,
  option,
  pie,
  plain,
  richText,
  section,
  select,
  table
} from './blocks-in-tests.ts'

type Case = [what: string, limit: number, blocks: (size: number) => unknown[], path: string]

const confirm = (more: object) => [actions(button({ confirm: { text: plain('Sure?'), ...more } }))]
const box = (more: object) => [
  { type: 'container', title: plain('Open items'), child_blocks: [section()], ...more }
]
const choice = (type: string) => (size: number) => [
  actions({ type, options: many(size, (i) => option(`${i}`)) })
]
const video = (more: object) => [
  {
    type: 'video',
    title: plain('Demo'),
    alt_text: 'A demo',
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    ...more
  }
]

const slices = (label: string) => [pie(1, { chart: { type: 'pie', segments: [{ label, value: 1 }] } })]
const axis = (more: object) => {
  const { chart, ...block } = lines(1, 1)
  return [{ ...block, chart: { ...chart, axis_config: { ...chart.axis_config, ...more } } }]
}

const characters: Case[] = [
  ['section text', 3000, (n) => [section({ text: markup(letters(n)) })], '/0/text/text'],
  ['section field', 2000, (n) => [section({ fields: [markup(letters(n))] })], '/0/fields/0/text'],
  ['context text', 3000, (n) => [{ type: 'context', elements: [plain(letters(n))] }], '/0/elements/0/text'],
  ['header', 150, (n) => [{ type: 'header', text: plain(letters(n)) }], '/0/text/text'],
  ['block id', 255, (n) => [section({ block_id: letters(n) })], '/0/block_id'],
  ['action id', 255, (n) => [actions(button({ action_id: letters(n) }))], '/0/elements/0/action_id'],
  ['button text', 75, (n) => [actions(button({ text: plain(letters(n)) }))], '/0/elements/0/text/text'],
  ['button value', 2000, (n) => [actions(button({ value: letters(n) }))], '/0/elements/0/value'],
  [
    'button url',
    3000,
    (n) => [actions(button({ url: `https://a.example/${letters(n - 18)}` }))],
    '/0/elements/0/url'
  ],
  [
    'button accessibility label',
    75,
    (n) => [actions(button({ accessibility_label: letters(n) }))],
    '/0/elements/0/accessibility_label'
  ],
  ['confirm title', 100, (n) => confirm({ title: plain(letters(n)) }), '/0/elements/0/confirm/title/text'],
  ['confirm text', 300, (n) => confirm({ text: plain(letters(n)) }), '/0/elements/0/confirm/text/text'],
  ['confirm button', 30, (n) => confirm({ deny: plain(letters(n)) }), '/0/elements/0/confirm/deny/text'],
  [
    'option text',
    75,
    (n) => [actions(select({ options: [{ text: plain(letters(n)), value: 'a' }] }))],
    '/0/elements/0/options/0/text/text'
  ],
  [
    'option value',
    75,
    (n) => [actions(select({ options: [{ text: plain('a'), value: letters(n) }] }))],
    '/0/elements/0/options/0/value'
  ],
  [
    'option description',
    75,
    (n) => [actions(select({ options: [{ ...option('a'), description: plain(letters(n)) }] }))],
    '/0/elements/0/options/0/description/text'
  ],
  [
    'group label',
    75,
    (n) => [
      actions({
        type: 'static_select',
        option_groups: [{ label: plain(letters(n)), options: [option('a')] }]
      })
    ],
    '/0/elements/0/option_groups/0/label/text'
  ],
  [
    'placeholder',
    150,
    (n) => [actions(select({ placeholder: plain(letters(n)) }))],
    '/0/elements/0/placeholder/text'
  ],
  ['input label', 2000, (n) => [input(select(), { label: plain(letters(n)) })], '/0/label/text'],
  ['input hint', 2000, (n) => [input(select(), { hint: plain(letters(n)) })], '/0/hint/text'],
  [
    'initial text',
    3000,
    (n) => [input({ type: 'plain_text_input', initial_value: letters(n) })],
    '/0/element/initial_value'
  ],
  ['image alt text', 2000, (n) => [image({ alt_text: letters(n) })], '/0/alt_text'],
  ['image url', 3000, (n) => [image({ image_url: `https://a.example/${letters(n - 18)}` })], '/0/image_url'],
  ['image title', 2000, (n) => [image({ title: plain(letters(n)) })], '/0/title/text'],
  ['video title', 199, (n) => video({ title: plain(letters(n)) }), '/0/title/text'],
  ['video description', 199, (n) => video({ description: plain(letters(n)) }), '/0/description/text'],
  ['video author', 49, (n) => video({ author_name: letters(n) }), '/0/author_name'],
  ['card title', 150, (n) => [{ type: 'card', title: markup(letters(n)) }], '/0/title/text'],
  [
    'card subtitle',
    150,
    (n) => [{ type: 'card', body: plain('a'), subtitle: plain(letters(n)) }],
    '/0/subtitle/text'
  ],
  ['card body', 200, (n) => [{ type: 'card', body: markup(letters(n)) }], '/0/body/text'],
  ['container title', 150, (n) => box({ title: plain(letters(n)) }), '/0/title/text'],
  ['container subtitle', 150, (n) => box({ subtitle: plain(letters(n)) }), '/0/subtitle/text'],
  ['markdown', 12_000, (n) => [{ type: 'markdown', text: letters(n) }], '/0/text'],
  ['chart title', 50, (n) => [pie(2, { title: letters(n) })], '/0/title'],
  ['slice label', 20, (n) => slices(letters(n)), '/0/chart/segments/0/label'],
  ['axis label', 50, (n) => axis({ x_label: letters(n) }), '/0/chart/axis_config/x_label'],
  ['cells of a message', 10_000, (n) => [table(1, 1, letters(n))], '/0/rows']
]

const items: Case[] = [
  ['blocks', 50, (n) => many(n, () => section()), ''],
  ['section fields', 10, (n) => [section({ fields: many(n, () => markup('a')) })], '/0/fields'],
  ['context elements', 10, (n) => [{ type: 'context', elements: many(n, () => markup('a')) }], '/0/elements'],
  ['actions', 25, (n) => [actions(...many(n, () => button()))], '/0/elements'],
  [
    'context actions',
    5,
    (n) => [
      {
        type: 'context_actions',
        elements: many(n, () => ({ ...button(), type: 'icon_button', icon: 'trash' }))
      }
    ],
    '/0/elements'
  ],
  ['select options', 100, choice('static_select'), '/0/elements/0/options'],
  [
    'option groups',
    100,
    (n) => [
      actions({
        type: 'static_select',
        option_groups: many(n, (i) => ({ label: plain('g'), options: [option(`${i}`)] }))
      })
    ],
    '/0/elements/0/option_groups'
  ],
  ['checkboxes', 10, choice('checkboxes'), '/0/elements/0/options'],
  ['radio buttons', 10, choice('radio_buttons'), '/0/elements/0/options'],
  ['overflow options', 5, choice('overflow'), '/0/elements/0/options'],
  [
    'cards',
    10,
    (n) => [{ type: 'carousel', elements: many(n, () => ({ type: 'card', body: markup('a') })) }],
    '/0/elements'
  ],
  ['card buttons', 3, (n) => [{ type: 'card', actions: many(n, () => button()) }], '/0/actions'],
  ['container blocks', 10, (n) => box({ child_blocks: many(n, () => section()) }), '/0/child_blocks'],
  ['table rows', 100, (n) => [table(n, 1)], '/0/rows'],
  ['table columns', 20, (n) => [table(1, n)], '/0/rows/0'],
  ['data table rows', 101, (n) => [dataTable(n, 1)], '/0/rows'],
  ['data table columns', 20, (n) => [dataTable(2, n)], '/0/rows/0'],
  ['pie segments', 6, (n) => [pie(n)], '/0/chart/segments'],
  ['chart series', 6, (n) => [lines(n, 2)], '/0/chart/series'],
  ['chart categories', 20, (n) => [lines(1, n)], '/0/chart/axis_config/categories']
]

test.each(characters)('%s: %i characters pass, one more is refused', (_what, limit, blocks, path) => {
  expect(validateBlocks(blocks(limit), 'message')).toEqual([])
  expect(validateBlocks(blocks(limit + 1), 'message')).toContainEqual({
    path: `/blocks${path}`,
    problem: `must be less than ${limit + 1} characters`
  })
})

test.each(items)('%s: %i items pass, one more is refused', (_what, limit, blocks, path) => {
  expect(validateBlocks(blocks(limit), 'message')).toEqual([])
  expect(validateBlocks(blocks(limit + 1), 'message')).toContainEqual({
    path: `/blocks${path}`,
    problem: `no more than ${limit} items allowed`
  })
})

test('a modal and a home tab take 100 blocks, a message 50', () => {
  const blocks = many(100, () => section())
  expect(validateBlocks(blocks, 'modal')).toEqual([])
  expect(validateBlocks(blocks, 'home')).toEqual([])
  expect(validateBlocks([...blocks, section()], 'home')).toEqual([
    { path: '/blocks', problem: 'no more than 100 items allowed' }
  ])
})

test('a message carries one table and two charts', () => {
  expect(validateBlocks([table(2, 2), pie(2), pie(3)], 'message')).toEqual([])
  expect(validateBlocks([table(2, 2), dataTable(2, 2)], 'message')).toEqual([
    { path: '/blocks/1', problem: 'only_one_table_allowed' }
  ])
  expect(validateBlocks([pie(2), pie(2), pie(2)], 'message')).toEqual([
    { path: '/blocks/2', problem: 'no more than 2 items allowed' }
  ])
})

test('markdown is counted over the whole message', () => {
  const markdown = (size: number) => ({ type: 'markdown', text: letters(size) })
  expect(validateBlocks([markdown(6_000), markdown(6_000)], 'message')).toEqual([])
  expect(validateBlocks([markdown(6_000), markdown(6_001), markdown(1)], 'message')).toEqual([
    { path: '/blocks/1/text', problem: 'must be less than 12001 characters' }
  ])
})

test('rich text in cells counts towards the characters of a table', () => {
  const rows = (size: number) => [{ type: 'table', rows: [[richText(letters(size))]] }]
  expect(validateBlocks(rows(10_000), 'message')).toEqual([])
  expect(validateBlocks(rows(10_001), 'message')).toEqual([
    { path: '/blocks/0/rows', problem: 'must be less than 10001 characters' }
  ])
})
