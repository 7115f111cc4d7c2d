import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signals } from '../../../src/domain/assessment/signals.ts'
import { policy } from './facts.ts'

test('the page about the risk names every signal with its title and weight', () => {
  const page = readFileSync(new URL('../../../docs/risk-model.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z.]+)` \| ([^|]+) \| (0\.\d\d) \|/gm)].map(([, ...cells]) => cells)
  const expected = signals.map(({ key, title }) => [key, title, policy.weights[key].toFixed(2)])
  expect(rows.toSorted()).toEqual(expected.toSorted())
})
