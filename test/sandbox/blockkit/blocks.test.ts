import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/sandbox/blockkit/problem.ts'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import {
  actions,
  button,
  cell,
  dataTable,
  image,
  lines,
  markup,
  plain,
  richText,
  section,
  select
} from './blocks-in-tests.ts'

const refusals = (...blocks: unknown[]) => validateBlocks(blocks, 'message').map(formatProblem)

test('words the commonest faults as Slack does', () => {
  expect(refusals({ type: 'section' })).toEqual([
    '[ERROR] must define either `text` or `fields` [json-pointer:/blocks/0/type]'
  ])
  expect(refusals(section(), section({ text: plain('') }))).toEqual([
    '[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]'
  ])
  expect(refusals({ type: 'header' })).toEqual([
    '[ERROR] missing required field: text [json-pointer:/blocks/0]'
  ])
  expect(refusals({ type: 'divider', text: 'x' })).toEqual([
    '[ERROR] invalid additional property: text [json-pointer:/blocks/0]'
  ])
  expect(refusals({ type: 'chart' })).toEqual([
    '[ERROR] unsupported type: chart [json-pointer:/blocks/0/type]'
  ])
  expect(refusals({ text: plain('x') })).toEqual([
    '[ERROR] missing required field: type [json-pointer:/blocks/0]'
  ])
  expect(refusals(actions())).toEqual([
    '[ERROR] no less than 1 items allowed [json-pointer:/blocks/0/elements]'
  ])
})

test('takes plain text only where Slack shows no markup', () => {
  const refusal = (path: string) => `[ERROR] unsupported type: mrkdwn [json-pointer:/blocks/0/${path}]`
  expect(refusals({ type: 'header', text: markup('*Acme*') })).toEqual([refusal('text/type')])
  expect(refusals(actions(button({ text: markup('*Log*') })))).toEqual([refusal('elements/0/text/type')])
  expect(refusals(actions(select({ placeholder: markup('Pick') })))).toEqual([
    refusal('elements/0/placeholder/type')
  ])
  expect(refusals(section({ text: plain('Acme') }), section({ text: markup('*Acme*') }))).toEqual([])
})

test('refuses a block id used twice, also inside a container', () => {
  const inner = { type: 'container', title: plain('Open'), child_blocks: [section({ block_id: 'a' })] }
  expect(refusals(section({ block_id: 'a' }), section({ block_id: 'b' }), inner)).toEqual([
    '[ERROR] `block_id` "a" already exists [json-pointer:/blocks/2/child_blocks/0/block_id]'
  ])
})

test('refuses an action id used twice in one block and takes it in two', () => {
  const log = button({ action_id: 'log' })
  expect(refusals(actions(log), actions(log))).toEqual([])
  expect(refusals(actions(log, button(), log))).toEqual([
    '[ERROR] `action_id` "log" already exists [json-pointer:/blocks/0/elements/2/action_id]'
  ])
})

test('an image comes from one place', () => {
  const both = image({ slack_file: { id: 'F1' } })
  const { image_url: _, ...none } = image()
  const refusal = '[ERROR] must define either `image_url` or `slack_file` [json-pointer:/blocks/0/type]'
  expect(refusals({ ...none, slack_file: { id: 'F1' } })).toEqual([])
  expect(refusals(both)).toEqual([refusal])
  expect(refusals(none)).toEqual([refusal])
})

test('rich text nests sections in lists and nothing deeper', () => {
  const part = {
    type: 'rich_text_section',
    elements: [{ type: 'user', user_id: 'U1', style: { bold: true } }]
  }
  const list = { type: 'rich_text_list', style: 'bullet', indent: 1, border: 0, elements: [part, part] }
  const code = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x = 1' }] }
  const quote = { type: 'rich_text_quote', elements: [{ type: 'link', url: 'https://example.com' }] }
  expect(refusals({ type: 'rich_text', elements: [part, list, code, quote] })).toEqual([])
  expect(refusals({ type: 'rich_text', elements: [{ ...list, elements: [list] }] })).toContain(
    '[ERROR] unsupported type: rich_text_list [json-pointer:/blocks/0/elements/0/elements/0/type]'
  )
  expect(refusals({ type: 'rich_text', elements: [{ ...code, elements: part.elements }] })).toEqual([
    '[ERROR] unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]'
  ])
})

test('a data table has a plain header, rows of one width and a caption', () => {
  const rows = [
    [cell('Client'), cell('Risk')],
    [richText('Acme'), { type: 'raw_number', value: 71, text: '71' }]
  ]
  expect(refusals(dataTable(2, 2, { rows, row_header_column_index: 1, page_size: 100 }))).toEqual([])
  expect(refusals(dataTable(2, 2, { rows: rows.toReversed() }))).toEqual([
    '[ERROR] unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]'
  ])
  expect(refusals(dataTable(2, 2, { rows: [...rows, [cell('x')]] }))).toEqual([
    '[ERROR] must have 2 items, as the header row has [json-pointer:/blocks/0/rows/2]'
  ])
  expect(refusals(dataTable(1, 2))).toEqual([
    '[ERROR] no less than 2 items allowed [json-pointer:/blocks/0/rows]'
  ])
  expect(refusals(dataTable(2, 2, { caption: '', page_size: 101, row_header_column_index: -1 }))).toEqual([
    '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/caption]',
    '[ERROR] must be no more than 100 [json-pointer:/blocks/0/page_size]',
    '[ERROR] must be no less than 0 [json-pointer:/blocks/0/row_header_column_index]'
  ])
  expect(refusals(dataTable(2, 2, { row_header_column_index: 2 }))).toEqual([
    '[ERROR] must be less than 2 [json-pointer:/blocks/0/row_header_column_index]'
  ])
})

test('a chart has a value for every category and a name for every series', () => {
  const chart = lines(2, 3)
  expect(refusals(chart)).toEqual([])
  chart.chart.series[1] = { name: 'n0', data: [{ label: 'c0', value: 1 }] }
  expect(refusals(chart)).toEqual([
    '[ERROR] `name` "n0" already exists [json-pointer:/blocks/0/chart/series/1/name]',
    '[ERROR] must have one value for each category [json-pointer:/blocks/0/chart/series/1/data]'
  ])
})

test('a slice of a pie is more than nothing', () => {
  const chart = { type: 'pie', segments: [{ label: 'Acme', value: 0 }] }
  expect(refusals({ type: 'data_visualization', title: 'Revenue', chart })).toEqual([
    '[ERROR] must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]'
  ])
})

test('a container folds only when it can be folded, and has a title', () => {
  const box = { type: 'container', child_blocks: [section()] }
  expect(
    refusals({ ...box, rich_text_title: richText('Open'), default_collapsed: true, is_collapsible: true })
  ).toEqual([])
  expect(refusals({ ...box, default_collapsed: true })).toEqual([
    '[ERROR] must define either `title` or `rich_text_title` [json-pointer:/blocks/0/type]',
    '[ERROR] must define `is_collapsible` to use `default_collapsed` [json-pointer:/blocks/0/default_collapsed]'
  ])
})
