import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/sandbox/blockkit/problem.ts'
import { validateView } from '../../../src/sandbox/blockkit/validate-view.ts'
import { input, letters, many, markup, modal, plain, section, table } from './blocks-in-tests.ts'

const field = (more: object = {}) => input({ type: 'plain_text_input', ...more })
const home = (blocks: unknown, more: object = {}) => ({ type: 'home', blocks, ...more })

test('takes a modal and a home tab as Slack does', () => {
  expect(
    validateView(modal([section(), field()], { close: plain('Cancel'), notify_on_close: true }))
  ).toEqual([])
  expect(validateView(home([section()], { callback_id: 'home', private_metadata: '' }))).toEqual([])
  expect(validateView(home([]))).toEqual([])
})

test.each([
  ['title', 24, (n: number) => ({ title: plain(letters(n)) }), '/view/title/text'],
  ['submit', 24, (n: number) => ({ submit: plain(letters(n)) }), '/view/submit/text'],
  ['close', 24, (n: number) => ({ close: plain(letters(n)) }), '/view/close/text'],
  ['private_metadata', 3000, (n: number) => ({ private_metadata: letters(n) }), '/view/private_metadata'],
  ['callback_id', 255, (n: number) => ({ callback_id: letters(n) }), '/view/callback_id'],
  ['external_id', 255, (n: number) => ({ external_id: letters(n) }), '/view/external_id']
])('%s: %i characters pass, one more is refused', (_name, limit, property, path) => {
  expect(validateView(modal([section()], property(limit)))).toEqual([])
  expect(validateView(modal([section()], property(limit + 1)))).toEqual([
    { path, problem: `must be less than ${limit + 1} characters` }
  ])
})

test('a modal with an input needs a submit button, a home tab does not', () => {
  const { submit: _, ...view } = modal([section(), field()])
  expect(validateView(view)).toEqual([
    { path: '/view/blocks/1/input', problem: 'must define `submit` to use an `input` block in modals' }
  ])
  expect(validateView(home([field()]))).toEqual([])
})

test('a modal needs a title and blocks', () => {
  expect(validateView({ type: 'modal' }).map(formatProblem)).toEqual([
    '[ERROR] missing required field: blocks [json-pointer:/view]',
    '[ERROR] missing required field: title [json-pointer:/view]'
  ])
})

test('refuses properties that the view does not have', () => {
  expect(validateView(modal([], { submit_disabled: true }))).toEqual([
    { path: '/view', problem: 'invalid additional property: submit_disabled' }
  ])
  expect(validateView(home([], { title: plain('Home') }))).toEqual([
    { path: '/view', problem: 'invalid additional property: title' }
  ])
  expect(validateView({ ...modal([]), type: 'message' })).toEqual([
    { path: '/view/type', problem: 'unsupported type: message' }
  ])
})

test('names the block inside the view that its surface refuses', () => {
  expect(validateView(modal([section(), table(1, 1)]))).toEqual([
    { path: '/view/blocks/1/type', problem: 'unsupported type: table' }
  ])
})

test('only one element takes the focus', () => {
  const first = field({ focus_on_load: true })
  expect(validateView(modal([first, field({ focus_on_load: false })]))).toEqual([])
  expect(validateView(modal([first, field({ focus_on_load: true })]))).toEqual([
    { path: '/view/blocks/1/element/focus_on_load', problem: 'only one element can have `focus_on_load`' }
  ])
})

test('a view holds 100 blocks', () => {
  expect(validateView(modal(many(100, () => section())))).toEqual([])
  expect(validateView(modal(many(101, () => section())))).toEqual([
    { path: '/view/blocks', problem: 'no more than 100 items allowed' }
  ])
})

test('a view of 250,000 bytes passes and one of a byte more is refused', () => {
  const padded = (bytes: number) => {
    const view = home(
      many(81, () => section({ text: markup(letters(3_000)) })),
      { private_metadata: '' }
    )
    return { ...view, private_metadata: letters(bytes - JSON.stringify(view).length) }
  }
  expect(validateView(padded(250_000))).toEqual([])
  expect(validateView(padded(250_001))).toEqual([
    { path: '/view', problem: 'must be less than 250001 bytes' }
  ])
})
