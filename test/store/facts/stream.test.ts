import { expect, test } from 'vitest'
import { wasBelieved } from '../../../src/domain/clients/believed.ts'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import { all, daysAgo, NOW } from '../../support/facts.ts'
import { openBook } from './opened-book.ts'
import { writeVariedBook } from './varied-book.ts'

type Lists = Omit<ClientFacts, 'client'>
type Fact = Lists[keyof Lists][number]

/** The facts of a client in an order that does not depend on where they come from. */
function ordered({ client, ...lists }: ClientFacts, belongs: (fact: Fact) => boolean = () => true) {
  const texts = Object.entries(lists).map(([kind, facts]) => {
    const some: Fact[] = facts
    return [kind, some.filter(belongs).map(textOf).sort()] as const
  })
  return { client, ...Object.fromEntries(texts) }
}

/** The fields by name, of a person within a fact as well. */
const textOf = (fact: Fact) => JSON.stringify(fact, [...Object.keys(fact), 'id', 'name'].sort())

test('a book has exactly what the cards of its clients have', async () => {
  const { book, facts } = await openBook()
  const { book: theirs } = await openBook()
  const spy = await theirs.teammate('Spy')
  await writeVariedBook(book, 24, 1, [spy])
  await writeVariedBook(theirs, 6, 2, [])
  for (const knownAt of [NOW, daysAgo(45)]) {
    const streamed = await all(facts.ofBook(book.workspaceId, knownAt))
    for (const client of streamed) {
      const card = await facts.byId(book.workspaceId, client.client.id, knownAt)
      const isBelieved = (fact: Fact) => wasBelieved(fact, knownAt)
      expect(ordered(client)).toEqual(card && ordered(card.facts, isBelieved))
    }
    const kinds = streamed.flatMap((client) =>
      Object.entries(client).flatMap(([kind, some]) => (Array.isArray(some) && some.length > 0 ? [kind] : []))
    )
    expect(new Set(kinds).size, 'every kind of fact is there').toBe(11)
    expect(streamed.length).toBeGreaterThan(12)
  }
})

test('a book has texts of any length, each with its own client', async () => {
  const { book, facts } = await openBook()
  const texts = new Map<string, string[]>()
  for (const length of [1, 700_000, 3_000_000, 0, 500_000, 600_000]) {
    const client = await book.client(`Client ${length}`)
    const words = [`🦊${'ä'.repeat(length)}`, `${length}`]
    for (const commitment of words) await book.commitment(client, commitment)
    texts.set(client, words.sort())
  }
  const streamed = await all(facts.ofBook(book.workspaceId, NOW))
  const seen = streamed.map(({ client, commitments }) => [
    client.id,
    commitments.map(({ commitment }) => commitment).sort()
  ])
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(texts))
})
