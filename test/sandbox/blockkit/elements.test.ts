import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/sandbox/blockkit/problem.ts'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { actions, button, input, markup, option, plain, section, select } from './blocks-in-tests.ts'

const refusals = (element: object) => validateBlocks([input(element)], 'modal').map(formatProblem)
const refusal = (problem: string, path: string) => [
  `[ERROR] ${problem} [json-pointer:/blocks/0/element${path}]`
]
const unmatched = (path: string) => refusal('must exactly match one of the provided options', path)

test('takes one of each menu and picker', () => {
  const elements = [
    { type: 'external_select', min_query_length: 0, initial_option: option('a') },
    { type: 'users_select', initial_user: 'U1', placeholder: plain('Who') },
    { type: 'conversations_select', filter: { include: ['im'] }, default_to_current_conversation: true },
    { type: 'channels_select', initial_channel: 'C1', response_url_enabled: true },
    { type: 'multi_static_select', options: [option('a')], initial_options: [option('a')] },
    { type: 'multi_external_select', max_selected_items: 2 },
    { type: 'multi_users_select', initial_users: ['U1'] },
    { type: 'multi_conversations_select', initial_conversations: ['C1'] },
    { type: 'multi_channels_select', initial_channels: [] },
    { type: 'checkboxes', options: [{ text: markup('*a*'), value: 'a' }] },
    { type: 'datepicker', initial_date: '2024-02-29' },
    { type: 'timepicker', initial_time: '23:59', timezone: 'Europe/Berlin' },
    { type: 'datetimepicker', initial_date_time: 1628633820 },
    { type: 'file_input', filetypes: ['pdf'], max_files: 10 }
  ]
  for (const element of elements) expect(refusals(element)).toEqual([])
})

test('a preselected option is one of those on offer', () => {
  expect(refusals(select({ initial_option: option('b') }))).toEqual([])
  expect(refusals(select({ initial_option: option('c') }))).toEqual(unmatched('/initial_option'))
  const groups = { type: 'static_select', option_groups: [{ label: plain('g'), options: [option('a')] }] }
  expect(refusals({ ...groups, initial_option: option('a') })).toEqual([])
  expect(refusals({ ...groups, initial_option: option('b') })).toEqual(unmatched('/initial_option'))
  const boxes = { type: 'checkboxes', options: [option('a')] }
  expect(refusals({ ...boxes, initial_options: [option('a'), option('b')] })).toEqual(
    unmatched('/initial_options/1')
  )
  const differing = { ...option('a'), text: plain('A') }
  expect(refusals({ type: 'radio_buttons', options: [option('a')], initial_option: differing })).toEqual(
    unmatched('/initial_option')
  )
})

test('a static menu has either options or groups', () => {
  const either = refusal('must define either `options` or `option_groups`', '/type')
  const option_groups = [{ label: plain('g'), options: [option('a')] }]
  expect(refusals({ type: 'static_select' })).toEqual(either)
  expect(refusals(select({ option_groups }))).toEqual(either)
  expect(refusals({ type: 'multi_static_select', option_groups })).toEqual([])
})

test('nobody starts with more items than they may select', () => {
  const users = { type: 'multi_users_select', initial_users: ['U1', 'U2'] }
  expect(refusals({ ...users, max_selected_items: 2 })).toEqual([])
  expect(refusals({ ...users, max_selected_items: 1 })).toEqual(
    refusal('no more than 1 items allowed', '/initial_users')
  )
})

test('only an overflow menu opens addresses', () => {
  const link = { ...option('a'), url: 'https://example.com' }
  expect(validateBlocks([section({ accessory: { type: 'overflow', options: [link] } })], 'home')).toEqual([])
  expect(refusals({ type: 'static_select', options: [link] })).toEqual(
    refusal('invalid additional property: url', '/options/0')
  )
})

test('dates and times are real', () => {
  const date = 'must be a valid date in the format YYYY-MM-DD'
  expect(refusals({ type: 'datepicker', initial_date: '2023-02-29' })).toEqual(refusal(date, '/initial_date'))
  expect(refusals({ type: 'datepicker', initial_date: '01.02.2023' })).toEqual(refusal(date, '/initial_date'))
  expect(refusals({ type: 'timepicker', initial_time: '24:00' })).toEqual(
    refusal('must be a valid time in the format HH:mm', '/initial_time')
  )
  expect(refusals({ type: 'timepicker', timezone: 'Mars/Olympus' })).toEqual(
    refusal('must be an IANA time zone', '/timezone')
  )
  expect(refusals({ type: 'datetimepicker', initial_date_time: 1628633820000 })).toEqual(
    refusal('must be a UNIX timestamp of 10 digits', '/initial_date_time')
  )
})

test('a number input takes its bounds as strings and in order', () => {
  const number = { type: 'number_input', is_decimal_allowed: false }
  expect(refusals({ ...number, min_value: '0', max_value: '10', initial_value: '10' })).toEqual([])
  expect(refusals({ ...number, min_value: 0 })).toEqual(refusal('must provide a string', '/min_value'))
  expect(refusals({ ...number, min_value: '2', max_value: '1' })).toEqual(
    refusal('must be less than or equal to `max_value`', '/min_value')
  )
  expect(refusals({ ...number, max_value: '10', initial_value: '11' })).toEqual(
    refusal('must be between `min_value` and `max_value`', '/initial_value')
  )
  expect(refusals({ ...number, initial_value: '1.5' })).toEqual(
    refusal('must provide an integer', '/initial_value')
  )
  expect(refusals({ type: 'number_input' })).toEqual(
    refusal('missing required field: is_decimal_allowed', '')
  )
})

test('a text input asks for no more than it takes', () => {
  const text = { type: 'plain_text_input' }
  expect(refusals({ ...text, min_length: 5, max_length: 5, initial_value: 'abcde' })).toEqual([])
  expect(refusals({ ...text, max_length: 3001 })).toEqual(refusal('must be no more than 3000', '/max_length'))
  expect(refusals({ ...text, min_length: 6, max_length: 5 })).toEqual(
    refusal('must be less than `max_length`', '/min_length')
  )
  expect(refusals({ ...text, max_length: 3, initial_value: 'abcd' })).toEqual(
    refusal('must be less than 4 characters', '/initial_value')
  )
})

test('an editor shows up to 100 lines and a file input takes up to 10 files', () => {
  const editor = { type: 'rich_text_input' }
  expect(refusals({ ...editor, min_lines: 1, max_lines: 100 })).toEqual([])
  expect(refusals({ ...editor, max_lines: 101 })).toEqual(refusal('must be no more than 100', '/max_lines'))
  expect(refusals({ type: 'file_input', max_files: 11 })).toEqual(
    refusal('must be no more than 10', '/max_files')
  )
})

test('elements stand only in blocks that have room for them', () => {
  expect(refusals(button())).toEqual(refusal('unsupported type: button', '/type'))
  expect(validateBlocks([actions({ type: 'plain_text_input' })], 'modal').map(formatProblem)).toEqual([
    '[ERROR] unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]'
  ])
})

test('buttons have the styles and addresses Slack knows', () => {
  expect(validateBlocks([actions(button({ style: 'warning', url: 'not an address' }))], 'message')).toEqual([
    { path: '/blocks/0/elements/0/url', problem: 'must provide a valid URL' },
    { path: '/blocks/0/elements/0/style', problem: 'must be one of: primary, danger' }
  ])
})
