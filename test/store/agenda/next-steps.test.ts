import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'
import { addAction } from './busy-client.ts'

let store: Store
let book: Book
let acme: string
let ann: string
let bob: string
let mia: string
let ben: string

beforeEach(async () => {
  ;({ store, book } = await useBook())
  acme = await book.client('Acme')
  ann = await book.contact(acme, 'Ann')
  bob = await book.contact(acme, 'Bob')
  mia = await book.teammate('Mia')
  ben = await book.teammate('Ben')
})

const open = async () => {
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [acme], NOW)
  return agenda?.nextSteps.map(({ nextStep, owner }) => `${nextStep} | ${owner?.name ?? 'nobody'}`)
}
const agreed = (nextStep: string, days: number, contactIds: string[], teammateIds: string[]) =>
  book.touchpoint(acme, {
    sourceKey: nextStep,
    occurredAt: daysAgo(days),
    contactIds,
    teammateIds,
    nextStep,
    nextStepOn: '2026-12-01'
  })
const talked = (days: number, contactIds: string[], teammateIds: string[]) =>
  book.touchpoint(acme, { occurredAt: daysAgo(days), contactIds, teammateIds })

describe('what was agreed at a check-in of a file is open', () => {
  beforeEach(() => agreed('Send the offer', 20, [ann], [mia]))

  test('until somebody who agreed it speaks with them again', async () => {
    expect(await open()).toEqual(['Send the offer | Mia'])
    await talked(25, [ann], [mia])
    await talked(5, [bob], [ben])
    expect(await open()).toEqual(['Send the offer | Mia'])
    await talked(4, [bob], [ben, mia])
    expect(await open()).toEqual([])
  })

  test('until somebody speaks with one of those it was agreed with', async () => {
    await talked(4, [bob, ann], [ben])
    expect(await open()).toEqual([])
  })

  test('beside what others have agreed since', async () => {
    await agreed('Ask for the budget', 10, [bob], [ben])
    expect(await open()).toEqual(['Send the offer | Mia', 'Ask for the budget | Ben'])
  })

  test('until anybody speaks with anybody, where none of those who agreed it is there any more', async () => {
    await talked(4, [bob], [ben])
    await book.query('update teammate set is_active = false where id = $1', [mia])
    expect(await open()).toEqual(['Send the offer | Mia'])
    const left = (column: string, value: string | null) =>
      book.query(`update contact_version set ${column} = $2 where contact_id = $1`, [ann, value])
    await left('left_on', '2026-11-23')
    expect(await open()).toEqual(['Send the offer | Mia'])
    await left('left_on', '2026-11-22')
    expect(await open()).toEqual([])
    await left('left_on', null)
    await left('archived_at', '2026-11-01')
    expect(await open()).toEqual([])
    await book.query('update teammate set is_active = true where id = $1', [mia])
    expect(await open()).toEqual(['Send the offer | Mia'])
  })

  test('unless it is in the plan, which says what became of it', async () => {
    await addAction(store, book, acme, 'Send the offer:next', {})
    expect(await open()).toEqual([])
  })
})

test('what was agreed with nobody who is named is open until the next talk', async () => {
  await agreed('Send the offer', 20, [], [])
  expect(await open()).toEqual(['Send the offer | nobody'])
  await talked(5, [bob], [ben])
  expect(await open()).toEqual([])
})
