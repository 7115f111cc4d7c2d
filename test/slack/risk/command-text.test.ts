import { describe, expect, test } from 'vitest'
import { readCommandText } from '../../../src/slack/risk/command-text.ts'
import { wordFor } from '../../../src/slack/risk/words.ts'

describe('what somebody types after the command', () => {
  test.each([
    ['  acme   corp ', 'acme corp'],
    ['O’Brien &amp; Sons', "O'Brien & Sons"],
    ['list owner <@U123|mia> tier A', 'list owner <@U123> tier A'],
    ['list owner <@W123>', 'list owner <@W123>'],
    ['lost <#C123|acme>', 'lost <#C123|acme>'],
    ['lost <#C123>', 'lost <#C123|>'],
    ['<http://booking.com|booking.com>', 'booking.com'],
    ['<https://acme.example/>', 'acme.example'],
    ['add <mailto:mia@acme.example|mia@acme.example>', 'add mia@acme.example'],
    ['<!subteam^S1|@sales>', '@sales'],
    ['&lt;@U0EVIL&gt;', '<@U0EVIL>'],
    ['list stage “night\u00a0watch”', 'list stage "night watch"'],
    ['“Acme” „Beta“', '"Acme" "Beta"']
  ])('%s is read as %s', (typed, text) => {
    expect(readCommandText(typed)).toEqual({ text, isQuoted: false })
  })

  test.each(['“List”', '"List"', '‘List’', "'List'", '„List“', '"  List "'])(
    'in quotes, %s is a name and no word of ours',
    (typed) => {
      const read = readCommandText(typed)
      expect(read).toEqual({ text: 'List', isQuoted: true })
      expect(wordFor(read)).toMatchObject({ word: { usage: 'NAME' }, rest: 'List' })
    }
  )

  test('an apostrophe within quotes ends nothing', () => {
    expect(readCommandText("'O'Brien'")).toEqual({ text: "O'Brien", isQuoted: true })
  })
})

describe('a word', () => {
  test.each([
    ['list', 'list', ''],
    ['LIST at-risk  tier A', 'list', 'at-risk tier A'],
    ['mine quiet 30d', 'mine', 'quiet 30d'],
    ['help me', 'help', 'me'],
    ['add “Acme, Inc”', 'add', 'Acme, Inc'],
    ['portfolio without "a", "b"', 'portfolio', 'without "a", "b"'],
    ['', '', ''],
    ['lister', 'NAME', 'lister'],
    ['acme list', 'NAME', 'acme list']
  ])('%s is answered by %s, with what follows it', (typed, usage, rest) => {
    const found = wordFor(readCommandText(typed))
    expect(found.word.usage.split(' ')[0]).toBe(usage)
    expect(found.rest).toBe(rest)
  })

  test.each([
    ['setings', 'settings'],
    ['hand-ovr acme', 'hand-over'],
    ['Potfolio', 'portfolio'],
    ['acme', null],
    ['"setings"', null],
    ['ad', null]
  ])('%s looks like %s', (typed, meantWord) => {
    expect(wordFor(readCommandText(typed))).toMatchObject({ word: { usage: 'NAME' }, meantWord })
  })
})
