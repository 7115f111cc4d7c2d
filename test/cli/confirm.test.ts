import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { confirmOn } from '../../src/cli/confirm.ts'

test.each([
  ['y', 'y', true],
  ['n', 'n', false],
  ['only Enter', '\r', false],
  ['Ctrl+C', '\u0003', false]
])('a person who presses %s has decided', async (_key, typed, decided) => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (piece) => {
    shown += String(piece)
  })
  const answer = confirmOn(input, output)('Put this policy in force?')
  await expect.poll(() => shown).toContain('Put this policy in force?')
  input.write(typed)
  expect(await answer).toBe(decided)
})
