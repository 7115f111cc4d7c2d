import { describe, expect, test } from 'vitest'
import { foldName, nameKeys, withoutLegalSuffix } from '../../../src/domain/clients/names.ts'

describe('a name', () => {
  test.each([
    ['Müller & Söhne, GmbH', 'muller sohne gmbh'],
    ["O'Brien’s  Ltd.", 'obriens ltd'],
    ['ŁÓDŹ ß Æ', 'lodz ss ae'],
    ['ﬁnance Ⅳ', 'finance iv'],
    ['株式会社 ア', '株式会社 ア']
  ])('%s is compared as %s', (name, key) => {
    expect(foldName(name)).toBe(key)
  })

  test('copied with marks that nobody sees is still the same name', () => {
    for (const name of ['Ac\u200bme', 'Ac\u00adme', '\u202eAcme\u202c', '\ufeffAcme'])
      expect(foldName(name)).toBe('acme')
  })

  test('of nothing but signs still names something', () => {
    expect([foldName(' !!! '), foldName('🚀')]).toEqual(['!!!', '🚀'])
  })

  test('answers with and without its legal suffix, but never without a word', () => {
    expect(nameKeys('Acme Corp', ['ACME Co., Ltd.'])).toEqual(['acme corp', 'acme', 'acme co ltd'])
    expect(withoutLegalSuffix('ag')).toBe('ag')
  })
})
