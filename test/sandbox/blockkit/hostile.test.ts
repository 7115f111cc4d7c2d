import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCKS, type Surface } from '../../../src/sandbox/blockkit/surfaces.ts'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import { validateView } from '../../../src/sandbox/blockkit/validate-view.ts'
import {
  dataTable,
  input,
  lines,
  modal,
  pie,
  plain,
  richText,
  section,
  select,
  table
} from './blocks-in-tests.ts'

const surface = fc.constantFrom<Surface>('message', 'modal', 'home')
const json = fc.jsonValue({ maxDepth: 6 })

function nested(depth: number): unknown {
  let value: unknown = []
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { elements: value } : [value]
  return value
}

test.each([null, undefined, 0, '', 'blocks', true, {}, { length: 3 }, () => []])(
  'answers %j in place of blocks with one problem',
  (value) => {
    expect(validateBlocks(value, 'message')).toEqual([{ path: '/blocks', problem: 'must provide an array' }])
  }
)

test('answers wrong types at every level', () => {
  expect(validateBlocks([null, 1, [], 'x', { type: null }, { type: ['section'] }], 'modal')).toEqual([
    { path: '/blocks/0', problem: 'must provide an object' },
    { path: '/blocks/1', problem: 'must provide an object' },
    { path: '/blocks/2', problem: 'must provide an object' },
    { path: '/blocks/3', problem: 'must provide an object' },
    { path: '/blocks/4/type', problem: 'must provide a string' },
    { path: '/blocks/5/type', problem: 'must provide a string' }
  ])
  expect(validateBlocks([section({ accessory: select({ initial_option: null }) })], 'modal')).toEqual([
    { path: '/blocks/0/accessory/initial_option', problem: 'must provide an object' }
  ])
})

test('is not fooled by names that every object has', () => {
  for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(validateBlocks([{ type }], 'message')).toEqual([
      { path: '/blocks/0/type', problem: `unsupported type: ${type}` }
    ])
  }
  expect(validateBlocks([JSON.parse('{"type":"divider","__proto__":{"a":1}}')], 'home')).toHaveLength(1)
})

test('survives nesting deeper than the call stack', () => {
  const deep = nested(200_000)
  const bent = { type: 'table', rows: deep }
  expect(validateBlocks([deep], 'message')).not.toEqual([])
  expect(validateBlocks([bent], 'message')).not.toEqual([])
  expect(validateView(modal([bent])).map(({ problem }) => problem)).toContain('unsupported type: table')
  expect(validateView(modal([section({ accessory: deep })])).at(-1)?.problem).toMatch(/^must be valid JSON/)
})

test('never throws, whatever JSON it is given', () => {
  fc.assert(
    fc.property(json, surface, (value, where) => {
      expect(validateBlocks(value, where)).toBeInstanceOf(Array)
      expect(validateBlocks([value], where)).not.toEqual([])
      expect(validateView(value)).not.toEqual([])
    })
  )
})

test('never throws on a known block with any property replaced', () => {
  const samples: object[] = [
    section({ accessory: select(), fields: [plain('a')] }),
    input(select()),
    table(2, 2),
    dataTable(2, 2),
    pie(2),
    lines(2, 2),
    richText('a'),
    { type: 'container', title: plain('a'), child_blocks: [section()] },
    { type: 'carousel', elements: [{ type: 'card', title: plain('a') }] }
  ]
  const places = samples.flatMap((sample) => [...pathsOf(sample)].map((path) => ({ sample, path })))
  fc.assert(
    fc.property(fc.constantFrom(...places), json, surface, ({ sample, path }, value, where) => {
      const block = replaced(sample, path, value)
      for (const problem of [...validateBlocks([block], where), ...validateView(modal([block]))]) {
        expect(problem.path).toMatch(/^\/(blocks|view)(\/|$)/)
        expect(problem.problem).not.toBe('')
      }
    })
  )
})

test('knows every block it is asked about by type alone', () => {
  for (const type of BLOCKS.keys()) {
    const problems = validateBlocks([{ type }], BLOCKS.get(type)?.surfaces[0] ?? 'message')
    expect(problems.filter(({ problem }) => problem.startsWith('unsupported type'))).toEqual([])
  }
})

function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    yield [...path, key]
    yield* pathsOf(child, [...path, key])
  }
}

function replaced(root: object, path: string[], value: unknown): object {
  const copy = structuredClone(root)
  let parent: unknown = copy
  for (const key of path.slice(0, -1))
    if (typeof parent === 'object' && parent) parent = Reflect.get(parent, key)
  if (typeof parent === 'object' && parent) Reflect.set(parent, path.at(-1) ?? '', value)
  return copy
}
