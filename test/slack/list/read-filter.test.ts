import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levels } from '../../../src/domain/assessment/level.ts'
import { TIERS } from '../../../src/domain/clients/client.ts'
import { type ClientFilter, NO_FILTER } from '../../../src/domain/clients/client-filter.ts'
import { filterText } from '../../../src/slack/blocks/filter.ts'
import { readFilter } from '../../../src/slack/list/read-filter.ts'

const read = (text: string) => {
  const answer = readFilter(text, 'U0ME')
  return answer.kind === 'read' ? answer.filter : answer.problem
}
const only = (filter: Partial<ClientFilter>) => ({ ...NO_FILTER, ...filter })
const named = (name: string) => only({ owner: { kind: 'named', name } })

describe('what follows "list"', () => {
  test.each<[string, ClientFilter]>([
    ['', NO_FILTER],
    ['at-risk', only({ levels: ['at risk'] })],
    ['at risk', only({ levels: ['at risk'] })],
    ['AtRisk, Critical', only({ levels: ['at risk', 'critical'] })],
    ['healthy or watch', only({ levels: ['healthy', 'watch'] })],
    ['tier a', only({ tiers: ['A'] })],
    ['tiers A, B', only({ tiers: ['A', 'B'] })],
    ['tier a and b critical', only({ tiers: ['A', 'B'], levels: ['critical'] })],
    ['tier A tier C', only({ tiers: ['A', 'C'] })],
    ['owner <@U123>', only({ owner: { kind: 'person', slackUserId: 'U123' } })],
    ['owner me', only({ owner: { kind: 'person', slackUserId: 'U0ME' } })],
    ['owner "me"', named('me')],
    ['owner nobody', only({ owner: { kind: 'nobody' } })],
    ['owner @mia', named('mia')],
    ['owner mia keller', named('mia keller')],
    ['stage In Pilot', only({ stage: 'In Pilot' })],
    ['stage "night watch" watch', only({ stage: 'night watch', levels: ['watch'] })],
    ['quiet 30d', only({ quietDays: 30 })],
    ['"tier A"', only({ tiers: ['A'] })],
    ['"stage pilot" "at-risk"', only({ stage: 'pilot', levels: ['at risk'] })],
    ['"tier A" owner <@U123>', only({ tiers: ['A'], owner: { kind: 'person', slackUserId: 'U123' } })],
    ['quiet 30', only({ quietDays: 30 })],
    ['quiet for 6 weeks', only({ quietDays: 42 })],
    ['quiet 3m', only({ quietDays: 90 })],
    [
      'at-risk tier A owner <@U1> stage pilot quiet 30d',
      {
        levels: ['at risk'],
        tiers: ['A'],
        owner: { kind: 'person', slackUserId: 'U1' },
        stage: 'pilot',
        quietDays: 30
      }
    ],
    [
      'quiet 2w and stage on hold and owner mia and tier B',
      { ...named('mia'), quietDays: 14, stage: 'on hold', tiers: ['B'] }
    ]
  ])('%s is understood', (text, filter) => {
    expect(read(text)).toEqual(filter)
  })

  test.each([
    ['foo', '“foo” says nothing about which clients you mean.'],
    ['at-risk systems', '“systems” says nothing about which clients you mean.'],
    ['atomic', '“atomic” says nothing about which clients you mean.'],
    ['constructor', '“constructor” says nothing about which clients you mean.'],
    ['__proto__', '“__proto__” says nothing about which clients you mean.'],
    ['<@U123>', 'Write “owner” before the person whose clients you mean.'],
    ['"foo bar"', '“foo” says nothing about which clients you mean.'],
    ['tier D', 'After “tier” comes A, B, C.'],
    ['tier', 'After “tier” comes A, B, C.'],
    ['owner', 'After “owner” comes @somebody, a name, “me” or “nobody”.'],
    ['stage ""', 'After “stage” comes the name of a stage.'],
    ['quiet', 'After “quiet” comes for how long nobody has spoken with the client: 30d, 6w or 3 months.'],
    [
      'quiet long',
      'After “quiet” comes for how long nobody has spoken with the client: 30d, 6w or 3 months.'
    ],
    ['quiet 0d', '“quiet” takes 1 to 3650 days.'],
    ['quiet 9999', '“quiet” takes 1 to 3650 days.'],
    ['quiet 30d quiet 60d', 'Say “quiet” once.'],
    ['owner mia owner ben', 'A list has one owner at a time.'],
    ['stage a, stage b', 'A list has one stage at a time.'],
    ['critical '.repeat(200), 'That is more than a list can be narrowed to.']
  ])('%s is asked back', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  test('is written so that a button carries it and it is read back the same', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
      .map((text) => text.replace(/[\s"]+/g, ' ').trim())
      .filter((text) => text !== '' && text.length <= 100)
    const filter = fc.record({
      levels: fc.uniqueArray(fc.constantFrom(...levels)),
      tiers: fc.uniqueArray(fc.constantFrom(...TIERS)),
      owner: fc.option(
        fc.oneof(
          fc.constant({ kind: 'nobody' as const }),
          fc.record({
            kind: fc.constant('person' as const),
            slackUserId: fc.stringMatching(/^U[A-Z0-9]{1,20}$/)
          }),
          fc.record({ kind: fc.constant('named' as const), name })
        )
      ),
      stage: fc.option(name),
      quietDays: fc.option(fc.integer({ min: 1, max: 3650 }))
    })
    fc.assert(
      fc.property(filter, (given) => {
        expect(readFilter(filterText(given), 'U0ME')).toEqual({ kind: 'read', filter: given })
        expect(filterText(given).length).toBeLessThan(1000)
      })
    )
  })

  test('is never a fault, whatever it is', () => {
    const word = fc.constantFrom(
      'tier',
      'a',
      'owner',
      'stage',
      'quiet',
      '30',
      'd',
      'at',
      'risk',
      '"',
      ',',
      'and',
      '<@U1>',
      'x'
    )
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string()
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(['read', 'unclear']).toContain(readFilter(typed, 'U0ME').kind)
      })
    )
  })
})
