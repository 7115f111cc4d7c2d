import { expect, onTestFinished, test } from 'vitest'
import { contactLeft } from '../../src/usecases/contact-left.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

test('a departure that failed after who follows was put on record is completed by sending it again', async () => {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const teammateId = await book.teammate('Mia')
  const asker = { workspaceId: book.workspaceId, teammateId, role: 'member' } as const
  const acme = await book.client('Acme', { ownerId: teammateId })
  const contactId = await book.contact(acme, 'Carla Ruiz', { title: 'CFO', isExecutive: true })
  const carla = await store.contactVersions.one(book.workspaceId, contactId)
  const { version: policyVersion } = await store.policies.current(book.workspace)
  const tell = (ports: typeof store) =>
    contactLeft(
      ports,
      book.workspace,
      asker,
      {
        contactId,
        revision: carla?.revision ?? '',
        leftOn: '2026-11-20',
        reason: null,
        follower: { kind: 'new', name: 'Eva Blum', title: 'CFO' },
        keepsCounterpart: false,
        policyVersion,
        offered: [],
        wanted: []
      },
      NOW
    )
  const failing = async (): Promise<never> => {
    throw new Error('The database went away')
  }
  await expect(
    tell({ ...store, contactVersions: { ...store.contactVersions, revise: failing } })
  ).rejects.toThrow('went away')

  expect(await tell(store)).toMatchObject({ kind: 'told' })
  const people = await store.contactVersions.ofClient(book.workspaceId, acme)
  const eva = people.filter(({ details }) => details.name === 'Eva Blum')
  expect(eva).toHaveLength(1)
  expect(people.find(({ id }) => id === contactId)?.details.successorId).toBe(eva[0]?.id)
})
