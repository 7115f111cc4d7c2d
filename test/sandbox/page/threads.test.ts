import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../support/browser.ts'
import { type Stage, setStage } from './open-page.ts'
import { agency, message, monday } from './workspace.ts'

describe.skipIf(!hasChromium)('a thread on the workspace page (needs Chromium)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())

  test('is opened, answered and left by keyboard', async () => {
    const page = await stage.open()
    const replies = page.getByRole('button', { name: '2 replies' })
    await replies.press('Enter')
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.locator('textarea:focus').waitFor()
    await page.keyboard.type('Thank you')
    await page.keyboard.press('Enter')
    await expect.poll(() => stage.stub.actions.at(-1)).toMatchObject({ text: 'Thank you' })
    await page.keyboard.press('Escape')
    await thread.waitFor({ state: 'detached' })
    expect(await replies.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('is begun from the tools of a message, which the Tab key reaches', async () => {
    const page = await stage.stay()
    const row = page.getByRole('article').filter({ hasText: 'I only have the email' })
    await row.getByRole('button', { name: 'Reply in thread' }).press('Enter')
    await page.getByRole('complementary', { name: 'Thread' }).getByText('I only have the email').waitFor()
    await page.getByRole('complementary').locator('textarea:focus').waitFor()
    await page.keyboard.type('Forward it')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => stage.stub.actions.at(-1))
      .toEqual({ type: 'say', channel: 'C1', text: 'Forward it', threadTs: `${monday + 40}.000100` })
  })

  test('shows a changed message in its place, as edited', async () => {
    const before = agency()
    const nudge = message(1000, 'UAPP', 'Have you spoken with Acme?')
    const page = await stage.stay({ snapshot: { ...before, messages: [...before.messages, nudge] } })
    const row = page.getByRole('article').filter({ hasText: 'Have you spoken' })
    await row.waitFor()
    expect(await row.getByText('(edited)').count()).toBe(0)
    const changed = { ...nudge, text: 'Noted, Ada: spoken with Acme.', isEdited: true }
    stage.stub.snapshot = { ...before, messages: [...before.messages, changed] }
    stage.stub.tell()
    const same = page.getByRole('article').filter({ hasText: 'Noted, Ada' })
    await same.getByText('(edited)').waitFor()
    expect(await row.count()).toBe(0)
  })

  test('leaves a reply in the channel too when it was sent there', async () => {
    const before = agency()
    const loud = message(1000, 'UAPP', 'Settled', { threadTs: `${monday + 200}.000100`, isBroadcast: true })
    const page = await stage.stay({ snapshot: { ...before, messages: [...before.messages, loud] } })
    const row = page.getByRole('article').filter({ hasText: 'Settled' })
    await row.getByRole('button', { name: 'replied to a thread' }).click()
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.getByText('Settled').waitFor()
    expect(await thread.getByText('replied to a thread').count()).toBe(0)
  })
})
