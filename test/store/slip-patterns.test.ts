import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slipPatterns } from '../../src/store/slip-patterns.ts'

const word = fc.stringMatching(/^[a-zäßœ]{3,9}$/)
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

/** A name with one slip at a place. */
const slips: Record<string, (letters: string[], at: number, letter: string) => string[]> = {
  wrong: (letters, at, letter) => letters.with(at, letter),
  missing: (letters, at) => letters.toSpliced(at, 1),
  extra: (letters, at, letter) => letters.toSpliced(at, 0, letter),
  swapped: (letters, at) => letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse())
}

describe('the patterns of what somebody typed', () => {
  test.each(Object.keys(slips))('find the name that was meant when a letter is %s', (kind) => {
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(...'xyz '), (meant, place, letter) => {
        const letters = [...meant]
        const typed = (slips[kind]?.(letters, place % letters.length, letter) ?? []).join('')
        fc.pre(typed.length >= 3)
        const patterns = slipPatterns(typed)
        expect(meant).toMatch(new RegExp(patterns?.beginning ?? '', 'u'))
        expect(meant).toMatch(new RegExp(patterns?.longer ?? '', 'u'))
        const starts = patterns?.starts.map((like) => like.replace('_', '.').replace('%', ''))
        expect(meant).toMatch(new RegExp(`^(${starts?.join('|')})`, 'u'))
      })
    )
  })

  test('do not find a name that begins otherwise', () => {
    expect('globex').not.toMatch(new RegExp(slipPatterns('acme')?.beginning ?? ''))
  })
})
