import fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainOfEmail, domainOfWebsite, emailIn } from '../../../src/domain/import/domains.ts'
import { isExecutiveTitle } from '../../../src/domain/import/executives.ts'
import { joinList, splitList } from '../../../src/domain/import/lists.ts'
import { createOccurrences } from '../../../src/domain/import/occurrences.ts'
import { BOOLEAN_WORDS, ROLE_WORDS, TIER_WORDS, wordIn } from '../../../src/domain/import/vocabulary.ts'

test('executives are told by their titles, their assistants are not', () => {
  for (const title of [
    'CFO',
    'SVP, Procurement',
    'Chief of Staff',
    'Vice President Sales',
    'Geschäftsführerin',
    'Owner',
    'Regional General Manager',
    'C.E.O.',
    'President',
    'Managing Director'
  ])
    expect(isExecutiveTitle(title), title).toBe(true)
  for (const title of [
    'Assistant to the CEO',
    'Product Owner',
    'Director, Warehouse Mgmt',
    'Engineer',
    'Cocoa buyer',
    ''
  ])
    expect(isExecutiveTitle(title), title).toBe(false)
})

test('a website or an address tells the company’s domain, a mailbox provider’s tells nothing', () => {
  expect(
    ['https://www.Acme.com/about?x=1', 'acme.com', 'http://shop.acme.co.uk:80', 'www2.acme.com.'].map(
      domainOfWebsite
    )
  ).toEqual(['acme.com', 'acme.com', 'shop.acme.co.uk', 'acme.com'])
  expect(['not a site', 'localhost', ''].map(domainOfWebsite)).toEqual([null, null, null])
  expect(['a@Acme.com', 'a@gmail.com', 'nobody'].map(domainOfEmail)).toEqual(['acme.com', null, null])
  expect(emailIn('Jane Doe <Jane@Acme.com>; other')).toBe('jane@acme.com')
})

test('words are read whatever their case and punctuation', () => {
  expect(wordIn(ROLE_WORDS, 'DECISION_MAKER')).toBe('decision_maker')
  expect(wordIn(TIER_WORDS, 'Tier 1')).toBe('A')
  expect([
    wordIn(BOOLEAN_WORDS, 'TRUE'),
    wordIn(BOOLEAN_WORDS, '0'),
    wordIn(BOOLEAN_WORDS, 'perhaps')
  ]).toEqual([true, false, undefined])
})

test('a list comes back as it was joined, whatever its items hold', () => {
  const item = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  fc.assert(fc.property(fc.array(item), (items) => void expect(splitList(joinList(items))).toEqual(items)))
})

test('a hand-written list may have spaces and empty places', () => {
  expect(splitList(' Ann ; ;Bob;')).toEqual(['Ann', 'Bob'])
  expect(splitList('C:\\path;a\\;b')).toEqual(['C:\\path', 'a;b'])
})

test('occurrences are counted a key, however many keys there are', () => {
  const occurrences = createOccurrences()
  for (let index = 0; index < 20_000; index++) expect(occurrences.next(`key ${index}`)).toBe(1)
  expect([occurrences.next('key 7'), occurrences.next('key 7'), occurrences.next('new')]).toEqual([2, 3, 1])
})
