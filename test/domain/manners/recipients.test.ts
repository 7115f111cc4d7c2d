import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Colleague, Crew } from '../../../src/domain/manners/reach.ts'
import {
  type Concern,
  escalationRecipients,
  reminderRecipient
} from '../../../src/domain/manners/recipients.ts'

const TODAY = '2026-11-20'

function colleague(name: string, about: Partial<Colleague> = {}): Colleague {
  const plain = { isActive: true, isOutsider: false, isLead: false, isAdmin: false }
  return { id: name.toLowerCase(), name, slackUserId: `U${name}`, ...plain, ...about }
}

const dana = colleague('Dana')
const ed = colleague('Ed')
const bo = colleague('Bo')
const lea = colleague('Lea', { isLead: true })
const lou = colleague('Lou', { isLead: true })
const ada = colleague('Ada', { isAdmin: true })

const covers = (awayId: string, delegateId: string, fromOn = TODAY, untilOn = TODAY) => ({
  awayId,
  delegateId,
  fromOn,
  untilOn
})

/** Everybody, with some of them changed. */
function crew({ changed = [], ...about }: Partial<Crew> & { changed?: Colleague[] } = {}): Crew {
  const colleagues = [dana, ed, bo, lou, lea, ada].map(
    (plain) => changed.find(({ id }) => id === plain.id) ?? plain
  )
  return { colleagues, covers: [], today: TODAY, maySee: () => true, ...about }
}

const ours: Concern = { assigneeId: null, ownerId: 'dana', backupId: 'bo' }
const left = (who: Colleague) => ({ ...who, isActive: false })

function reminded(about: Crew, concern: Partial<Concern> = {}) {
  const told = reminderRecipient({ ...ours, ...concern }, about)
  return told && [told.colleague.name, told.reason]
}

function escalated(about: Crew, told: string[] = [], concern = ours) {
  return escalationRecipients(concern, about, told).map(({ colleague: { name }, reason }) => [name, reason])
}

describe('a reminder', () => {
  test('goes to the owner, or to whom it was given', () => {
    expect(reminded(crew())).toEqual(['Dana', null])
    expect(reminded(crew(), { assigneeId: 'ed' })).toEqual(['Ed', null])
  })

  test('goes to whoever covers for them', () => {
    expect(reminded(crew({ covers: [covers('dana', 'ed')] }))).toEqual(['Ed', 'you cover for Dana'])
    expect(reminded(crew({ covers: [covers('dana', 'ed', '2026-11-21', '2026-11-30')] }))).toEqual([
      'Dana',
      null
    ])
    expect(reminded(crew({ covers: [covers('dana', 'ed')], changed: [left(dana)] }))).toEqual([
      'Ed',
      'you cover for Dana'
    ])
  })

  test('follows those who cover for one another', () => {
    const chain = [covers('dana', 'ed'), covers('ed', 'lou')]
    expect(reminded(crew({ covers: chain }))).toEqual(['Lou', 'you cover for Ed, who covers for Dana'])
  })

  test('goes to the other of two who cover when one has left', () => {
    const shared = [covers('dana', 'bo'), covers('dana', 'ed')]
    expect(reminded(crew({ covers: shared }))).toEqual(['Bo', 'you cover for Dana'])
    expect(reminded(crew({ covers: shared, changed: [left(bo)] }))).toEqual(['Ed', 'you cover for Dana'])
  })

  test('goes to the backup when those who are away cover for each other', () => {
    const circle = [covers('dana', 'ed'), covers('ed', 'dana')]
    expect(reminded(crew({ covers: circle }))).toEqual(['Bo', 'you are the backup, and Dana is away'])
  })

  test.each([
    [left(dana), 'Dana has left Slack'],
    [{ ...dana, slackUserId: null }, 'Dana is not in Slack'],
    [{ ...dana, isOutsider: true }, 'Dana is a guest']
  ])('goes to the backup when the owner cannot be told: %o', (changed, why) => {
    expect(reminded(crew({ changed: [changed] }))).toEqual(['Bo', `you are the backup, and ${why}`])
  })

  test('goes to the owner when whom it was given to has left', () => {
    expect(reminded(crew({ changed: [left(ed)] }), { assigneeId: 'ed' })).toEqual([
      'Dana',
      'you own this client, and Ed has left Slack'
    ])
  })

  test('never goes to somebody who may not see the client', () => {
    const maySee = (id: string) => id !== 'dana' && id !== 'ed'
    expect(reminded(crew({ maySee, covers: [covers('bo', 'ed')] }))).toEqual([
      'Lea',
      'you are a lead, and Dana may not see this client'
    ])
  })

  test('goes to a lead, and then to an admin, when there is nobody else', () => {
    const nobody = { ownerId: null, backupId: null }
    expect(reminded(crew(), nobody)).toEqual(['Lea', 'you are a lead, and this client has no owner'])
    expect(reminded(crew({ changed: [left(lea), left(lou)] }), nobody)).toEqual([
      'Ada',
      'you are an admin, and this client has no owner'
    ])
    expect(reminded(crew(), { ownerId: 'zoe', backupId: null })).toEqual([
      'Lea',
      'you are a lead, and whom it concerns is not on record'
    ])
  })

  test('goes to somebody who is away when everybody is', () => {
    const away = ['dana', 'bo', 'lea', 'lou', 'ada'].map((id) => covers(id, 'ed'))
    expect(reminded(crew({ covers: away, changed: [left(ed)] }))).toEqual(['Dana', 'nobody else can be told'])
  })

  test('goes nowhere when nobody can be told', () => {
    expect(reminded(crew({ maySee: () => false }))).toBeNull()
  })
})

describe('an escalation', () => {
  test('goes to the backup and the leads', () => {
    expect(escalated(crew())).toEqual([
      ['Bo', 'you are the backup'],
      ['Lea', 'you are a lead'],
      ['Lou', 'you are a lead']
    ])
  })

  test('leaves out who was told already, and tells nobody twice', () => {
    expect(escalated(crew(), ['bo', 'lou'])).toEqual([['Lea', 'you are a lead']])
    expect(escalated(crew(), [], { ...ours, backupId: 'lea' })).toEqual([
      ['Lea', 'you are the backup'],
      ['Lou', 'you are a lead']
    ])
  })

  test('goes to whoever covers for them', () => {
    expect(escalated(crew({ covers: [covers('bo', 'ed'), covers('lea', 'lou')] }))).toEqual([
      ['Ed', 'you cover for Bo'],
      ['Lou', 'you cover for Lea']
    ])
  })

  test('of a confidential client goes only to those who may see it', () => {
    expect(escalated(crew({ maySee: (id) => id === 'lou' }))).toEqual([['Lou', 'you are a lead']])
  })

  test('goes to the admins when that leaves nobody', () => {
    expect(escalated(crew(), ['bo', 'lea', 'lou'])).toEqual([['Ada', 'you are an admin']])
    expect(escalated(crew(), ['bo', 'lea', 'lou', 'ada'])).toEqual([])
  })
})

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyId = fc.constantFrom(...IDS)
const anyConcern = fc.record({
  assigneeId: fc.option(anyId),
  ownerId: fc.option(anyId),
  backupId: fc.option(anyId)
})
const anyCrew: fc.Arbitrary<Crew> = fc
  .record({
    people: fc.tuple(
      ...IDS.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.constant(id.toUpperCase()),
          slackUserId: fc.option(fc.constant(`U${id}`)),
          isActive: fc.boolean(),
          isOutsider: fc.boolean(),
          isLead: fc.boolean(),
          isAdmin: fc.boolean()
        })
      )
    ),
    covered: fc.array(fc.tuple(anyId, anyId), { maxLength: 12 }),
    seeing: fc.subarray(IDS)
  })
  .map(({ people, covered, seeing }) => ({
    colleagues: people,
    covers: covered.map(([away, delegate]) => covers(away, delegate)),
    today: TODAY,
    maySee: (id) => seeing.includes(id)
  }))

function canBeTold({ id, slackUserId, isActive, isOutsider }: Colleague, { maySee }: Crew): boolean {
  return isActive && slackUserId !== null && !isOutsider && maySee(id)
}

describe('whoever is told', () => {
  test('is there to be told, and nobody is told only when nobody is left', () => {
    fc.assert(
      fc.property(anyConcern, anyCrew, (concern, about) => {
        const told = reminderRecipient(concern, about)
        const ids = Object.values(concern)
        const concerned = about.colleagues.filter(
          ({ id, isLead, isAdmin }) => ids.includes(id) || isLead || isAdmin
        )
        const left = concerned.filter((one) => canBeTold(one, about))
        expect(told === null ? left : [told.colleague].filter((one) => !canBeTold(one, about))).toEqual([])
      }),
      { numRuns: 500 }
    )
  })

  test('of an escalation is there to be told, once, and not again', () => {
    fc.assert(
      fc.property(anyConcern, anyCrew, fc.subarray(IDS), (concern, about, before) => {
        const told = escalationRecipients(concern, about, before).map((recipient) => recipient.colleague)
        expect(told.every((one) => canBeTold(one, about) && !before.includes(one.id))).toBe(true)
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 500 }
    )
  })
})
