import { expect, test } from 'vitest'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { addAcme, story } from '../support/story.ts'

test('a policy that somebody saves counts from the next answer on: card, list, and what a check-in moves', async () => {
  const { sandbox, book, store } = await story()
  await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-risk acme')
  expect(dana.sees()[0]?.words).toContain('Watch, risk 46 of 100')

  const heavier = changeSettings(defaultSettings, { weights: { 'engagement.silence': 0.95 } })
  await store.policies.save(book.workspaceId, heavier, 1, null, Date.now())
  await dana.types('/client-risk acme')
  expect(dana.sees()[1]?.words).toContain('At risk, risk 72 of 100')
  await dana.types('/client-risk list')
  expect(dana.sees()[2]?.words).toContain('1 client: 1 at risk')

  await dana.types('/client-checkin acme')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  await dana.fills({ 'With whom': ['Carla Ruiz, CFO'] })
  await dana.submits()
  const logged = await sandbox.waitFor(() =>
    dana.sees().find(({ words }) => words.includes('Check-in logged'))
  )
  expect(logged.words).toMatch(/Risk 72 → \d+\./)
})
