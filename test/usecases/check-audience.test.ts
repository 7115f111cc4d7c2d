import { expect, onTestFinished, test } from 'vitest'
import { checkAudience } from '../../src/usecases/check-audience.ts'
import type { SlackDirectory } from '../../src/usecases/ports.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

/** Mia owns Acme and shares its card in a channel; her colleagues are members, leads and a guest. */
async function mia() {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const ownerId = await book.teammate('Mia', { slackUserId: 'MIA' })
  await book.teammate('Max', { slackUserId: 'MAX' })
  await book.teammate('Lea', { slackUserId: 'LEA', isLead: true })
  await book.teammate('Gus', { slackUserId: 'GUS', isOutsider: true })
  await book.teammate('Ex', { slackUserId: 'EX', isActive: false })
  const open = await book.client('Acme', { ownerId })
  const confidential = await book.client('Apex', { ownerId, isConfidential: true })
  return {
    open,
    confidential,
    async shares(clientId: string, slackUserIds: string[], { isPublic = false, isShared = false } = {}) {
      const slack: SlackDirectory = {
        person: async () => null,
        people: async function* () {},
        audience: async () => ({
          kind: 'members',
          isShared,
          isPublic,
          isBotIn: true,
          isArchived: false,
          slackUserIds
        })
      }
      const asker = { workspaceId: book.workspaceId, teammateId: ownerId, role: 'member' as const }
      return (await checkAudience({ ...store, slack }, book.workspace, asker, clientId, 'C1', NOW)).kind
    }
  }
}

test('a card is shared among our own, the bot and whoever left among them', async () => {
  const { open, shares } = await mia()
  expect(await shares(open, ['MIA', 'MAX', 'EX', 'BOT'], { isPublic: true })).toBe('ours')
  expect(await shares(open, ['MIA', 'GUS'])).toBe('guest')
  expect(await shares(open, ['MIA'], { isShared: true })).toBe('other_company')
})

test('a confidential client’s card is shared only where everybody may see it', async () => {
  const { confidential, shares } = await mia()
  expect(await shares(confidential, ['MIA', 'LEA', 'EX', 'BOT'])).toBe('ours')
  expect(await shares(confidential, ['MIA', 'LEA', 'MAX'])).toBe('others')
  expect(await shares(confidential, ['MIA', 'MAX', 'GUS'])).toBe('guest')
})

test('a public channel is open to everybody, however few are in it', async () => {
  const { confidential, shares } = await mia()
  expect(await shares(confidential, ['MIA'], { isPublic: true })).toBe('others')
})
