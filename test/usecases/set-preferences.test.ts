import { expect, onTestFinished, test } from 'vitest'
import { readPreferences, setPreferences } from '../../src/usecases/set-preferences.ts'
import { createBook } from '../support/book.ts'
import { openSharedStore } from '../support/opened-store.ts'

test('what somebody wants of messages is kept, and half of the quiet hours is no hours', async () => {
  const { store, url, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const { workspaceId } = book
  const mia = { workspaceId, teammateId: await book.teammate('Mia'), role: 'member' as const }
  const set = (quietFrom: number | null, quietTo: number | null, wantsDigest = true) =>
    setPreferences(store, mia, { quietFrom, quietTo, wantsDigest })
  expect(await readPreferences(store, mia)).toEqual({ quietHours: null, wantsDigest: false })
  expect(await set(null, 8)).toEqual({ kind: 'from_missing' })
  expect(await set(19, null)).toEqual({ kind: 'to_missing' })
  expect(await set(8, 8)).toEqual({ kind: 'no_hours' })
  expect(await readPreferences(store, mia)).toEqual({ quietHours: null, wantsDigest: false })
  expect(await set(19, 0)).toEqual({ kind: 'saved' })
  expect(await readPreferences(store, mia)).toEqual({ quietHours: { from: 19, to: 0 }, wantsDigest: true })
  expect(await set(null, null, false)).toEqual({ kind: 'saved' })
  expect(await readPreferences(store, mia)).toEqual({ quietHours: null, wantsDigest: false })
})
