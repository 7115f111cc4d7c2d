import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BOOK_DEEDS, CLIENT_DEEDS } from '../../../src/domain/permissions.ts'
import { openSharedStore } from '../../support/opened-store.ts'
import { inBook } from './book-deeds.ts'
import { atClient } from './deeds.ts'
import { pageTable } from './page.ts'
import { AT_CLIENT, type ClientKind, IN_BOOK, type PersonAtClient } from './people.ts'
import { setScene } from './scene.ts'

const CLIENTS: readonly ClientKind[] = [
  { what: 'an open client', isConfidential: false, hasOwner: true },
  { what: 'a confidential client', isConfidential: true, hasOwner: true },
  { what: 'a client without an owner', isConfidential: true, hasOwner: false }
]

let opened: Awaited<ReturnType<typeof openSharedStore>>
beforeAll(async () => {
  opened = await openSharedStore()
})
afterAll(() => opened.close())

test('every deed is done by a use case that is tried here', () => {
  const undone = (deeds: object, tried: object) => Object.keys(deeds).filter((deed) => !(deed in tried))
  expect(undone(CLIENT_DEEDS, atClient)).toEqual([])
  expect(undone(BOOK_DEEDS, inBook)).toEqual([])
})

describe('docs/permissions.md is right about who at a client may', () => {
  const page = pageTable('At a client')
  test.each(triesOf(atClient))('%s: %s', async (deed, _useCase, run) => {
    const scene = await setScene(opened.url, opened.store)
    const { words } = CLIENT_DEEDS[deed]
    const said: Record<string, string> = {}
    const done: Record<string, string> = {}
    for (const kind of CLIENTS) {
      // Where nobody owns it, all members stand alike.
      const people = kind.hasOwner ? AT_CLIENT : IN_BOOK
      const clients = await scene.addClients(kind, people.length)
      const tries = people.map(async (person, index) => {
        const where = `${person.who}, ${kind.what}`
        said[where] = page.get(words)?.[columnOf(person, kind)] === true ? 'may' : 'may not'
        const entered = await scene.enter(person.who)
        const client = clients[index] ?? expect.fail('There is no client')
        done[where] = entered === null ? 'may not' : outcomeOf(await run(scene.at(entered, client)))
      })
      await Promise.all(tries)
    }
    expect(done).toEqual(said)
  })
})

describe('docs/permissions.md is right about who in the whole book may', () => {
  const page = pageTable('In the whole book')
  test.each(triesOf(inBook))('%s: %s', async (deed, _useCase, run) => {
    const scene = await setScene(opened.url, opened.store)
    const said: Record<string, string> = {}
    const done: Record<string, string> = {}
    for (const { who, column } of IN_BOOK) {
      said[who] = page.get(BOOK_DEEDS[deed].words)?.[column ?? 'nobody'] === true ? 'may' : 'may not'
      const entered = await scene.enter(who)
      done[who] = entered === null ? 'may not' : outcomeOf(await run(entered))
    }
    expect(done).toEqual(said)
  })
})

/** Which column of the page is about somebody. Where there is no owner, every member is the team. */
function columnOf({ column }: PersonAtClient, { isConfidential, hasOwner }: ClientKind): string {
  if (column === 'member' && !hasOwner) return 'team'
  if (column === 'member' && isConfidential) return 'member, of a confidential client'
  return column ?? 'nobody'
}

/** An outcome that is neither says that what was tried could not be done by anybody. */
function outcomeOf({ kind }: { kind: string }): string {
  if (kind === 'not_allowed') return 'may not'
  return ['gone', 'changed_meanwhile', 'unknown_client', 'incomplete'].includes(kind) ? kind : 'may'
}

function triesOf<Deed extends string, Try>(tries: { [Key in Deed]?: Record<string, Try> }) {
  const entries = Object.entries(tries) as [Deed, Record<string, Try>][]
  return entries.flatMap(([deed, useCases]) =>
    Object.entries(useCases).map(([useCase, run]): [Deed, string, Try] => [deed, useCase, run])
  )
}
