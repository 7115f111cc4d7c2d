import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../support/browser.ts'
import { type Stage, setStage } from './open-page.ts'
import { riskCard } from './risk-card.ts'
import { agency, message, monday } from './workspace.ts'

describe.skipIf(!hasChromium)('a conversation on the workspace page (needs Chromium)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())
  const last = async () => {
    await expect.poll(() => stage.stub.actions.length).toBeGreaterThan(0)
    return stage.stub.actions.at(-1)
  }

  test('sends what is typed, with line breaks, and clears the box', async () => {
    const page = await stage.open()
    await page.locator('#composer').focus()
    await page.keyboard.type('first')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('second')
    await page.keyboard.press('Enter')
    expect(await last()).toEqual({ type: 'say', channel: 'C1', text: 'first\nsecond' })
    expect(await page.locator('#composer').inputValue()).toBe('')
  })

  test('completes a command with Tab, hides the list with Escape and sends a whole command with Enter', async () => {
    const page = await stage.stay()
    const box = page.locator('#composer')
    await box.pressSequentially('/client-f')
    await box.press('Tab')
    expect(await box.inputValue()).toBe('/client-feedback ')
    await box.fill('/cl')
    await box.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await box.fill('/client-risk')
    await box.press('Enter')
    expect(await last()).toEqual({ type: 'say', channel: 'C1', text: '/client-risk' })
  })

  test('recalls what was sent with the arrow keys', async () => {
    const page = await stage.stay()
    const box = page.locator('#composer')
    for (const text of ['one', 'two']) {
      await box.fill(text)
      await box.press('Enter')
    }
    await box.press('ArrowUp')
    await box.press('ArrowUp')
    expect(await box.inputValue()).toBe('one')
    await box.press('ArrowDown')
    await box.press('ArrowDown')
    expect(await box.inputValue()).toBe('')
    await expect.poll(() => stage.stub.actions).toMatchObject([{ text: 'one' }, { text: 'two' }])
  })

  test('marks what only one person sees, and lets them dismiss it', async () => {
    const page = await stage.stay()
    const card = page.getByRole('article').filter({ hasText: 'Acme Industries' })
    expect(await card.textContent()).toContain('Only visible to you')
    await card.getByRole('button', { name: 'Dismiss' }).click()
    expect(await last()).toEqual({ type: 'dismiss', channel: 'C1', ts: `${monday + 900}.000100` })
  })

  test('presses a button once, with the state of its message', async () => {
    const page = await stage.stay()
    await page.getByRole('button', { name: 'Share to channel' }).click()
    expect(await last()).toEqual({
      type: 'act',
      container: { type: 'message', channel: 'C1', ts: `${monday + 900}.000100` },
      blockId: 'buttons',
      actionId: 'share',
      value: { type: 'button', value: 'acme' },
      values: {}
    })
  })

  test('asks before a dangerous button, and takes Escape for no', async () => {
    const page = await stage.stay()
    const question = page.getByRole('dialog', { name: 'Archive Acme?' })
    await page.getByRole('button', { name: 'Archive' }).click()
    await question.waitFor()
    await stage.picture(page, 'confirm')
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(stage.stub.actions).toEqual([])
    await page.getByRole('button', { name: 'Archive' }).click()
    await question.getByRole('button', { name: 'Archive' }).click()
    expect(await last()).toMatchObject({ type: 'act', actionId: 'archive' })
  })

  test('opens the menu of a block by keyboard, which has the next key at once', async () => {
    const page = await stage.stay()
    await page.getByRole('button', { name: 'More options' }).press('Enter')
    await page.keyboard.press('ArrowDown')
    await stage.picture(page, 'menu')
    await page.keyboard.press('Enter')
    expect(await last()).toMatchObject({
      actionId: 'more',
      value: { type: 'overflow', selected_option: { value: 'override' } }
    })
  })

  test('offers the message shortcuts on a message and the global ones at the box', async () => {
    const page = await stage.stay()
    const row = page.getByRole('article').filter({ hasText: 'Dana called' })
    await row.hover()
    await row.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Log as feedback' }).click()
    const ts = `${monday + 200}.000100`
    expect(await last()).toEqual({
      type: 'shortcut',
      callbackId: 'message_feedback',
      message: { channel: 'C1', ts }
    })
    await page.getByRole('button', { name: 'Shortcuts' }).click()
    await page.getByRole('menuitem', { name: 'Log a check-in' }).click()
    await expect.poll(() => stage.stub.actions.at(-1)).toEqual({ type: 'shortcut', callbackId: 'checkin' })
  })

  test('says when the app is not connected', async () => {
    const { app, ...rest } = agency()
    const page = await stage.stay({ snapshot: { ...rest, app: { ...app, isConnected: false } } })
    await page.getByRole('status').getByText('Client Risk is not connected').waitFor()
  })

  test('says like Slackbot why a command failed, and gives the words back', async () => {
    const page = await stage.stay()
    stage.stub.answer = () => ({ ok: false, problem: '/client-risk failed with the error "dispatch_failed"' })
    await page.locator('#composer').fill('/client-risk acme')
    await page.keyboard.press('Enter')
    const line = page.getByRole('article').filter({ hasText: 'failed with the error' })
    await line.waitFor()
    expect(await line.textContent()).toContain('Slackbot')
    expect(await page.locator('#composer').inputValue()).toBe('/client-risk acme')
    await stage.picture(page, 'slackbot')
    await line.getByRole('button', { name: 'Dismiss' }).click()
    await line.waitFor({ state: 'detached' })
  })

  test('shows under the message why a button failed', async () => {
    const page = await stage.stay()
    stage.stub.answer = () => ({ ok: false, problem: 'The app did not answer in time.' })
    await page.getByRole('button', { name: 'Share to channel' }).click()
    await page.getByRole('alert').getByText('The app did not answer in time.').waitFor()
  })

  test('sends files along that were chosen by keyboard or dropped, and gives them back when refused', async () => {
    const page = await stage.open()
    const box = page.locator('#composer')
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel('Attach files').first().focus()
    await page.keyboard.press('Enter')
    const file = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from('client\nAcme\n') })
    await (await chooser).setFiles([file('a.csv'), file('b.csv')])
    await page.getByRole('button', { name: 'Remove a.csv' }).click()
    const transfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File(['client\n'], 'c.csv', { type: 'text/csv' }))
      return dropped
    })
    await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
    await page.getByText('c.csv').waitFor()
    await stage.picture(page, 'attached')
    stage.stub.answer = () => ({ ok: false, problem: 'You are viewing an archived channel.' })
    await box.press('Enter')
    const files = [
      { name: 'b.csv', content: Buffer.from('client\nAcme\n').toString('base64') },
      { name: 'c.csv', content: Buffer.from('client\n').toString('base64') }
    ]
    expect(await last()).toEqual({ type: 'say', channel: 'C1', text: '', files })
    await page.getByRole('button', { name: 'Remove c.csv' }).waitFor()
    expect(stage.complaints).toEqual([])
  })

  test('opens a thread at the side and answers in it', async () => {
    const page = await stage.stay()
    await page.getByRole('button', { name: '2 replies' }).click()
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.getByText('I can call her today.').waitFor()
    await stage.picture(page, 'thread')
    await thread.getByRole('textbox').fill('Thank you')
    await page.keyboard.press('Enter')
    expect(await last()).toEqual({
      type: 'say',
      channel: 'C1',
      text: 'Thank you',
      threadTs: `${monday + 200}.000100`
    })
  })

  test('lets somebody else act, and remembers who in the address', async () => {
    const page = await stage.stay()
    await page.getByLabel('Acting as').selectOption({ label: 'Ben Lindqvist' })
    await expect.poll(() => stage.stub.snapshot.actingUser).toBe('U2')
    expect(new URL(page.url()).searchParams.get('user')).toBe('U2')
  })

  test('tells the app that its Home tab was opened, and draws it', async () => {
    const page = await stage.open()
    const home = {
      id: 'VH',
      type: 'home',
      callbackId: '',
      title: '',
      submit: null,
      close: null,
      hash: '1',
      values: {},
      errors: {}
    }
    stage.stub.answer = (action) => {
      if (action.type === 'openHome')
        stage.stub.snapshot = { ...agency(), home: { ...home, type: 'home', blocks: riskCard } }
      stage.stub.tell()
      return { ok: true }
    }
    await page.getByRole('navigation').getByRole('link', { name: 'Client Risk' }).click()
    await page.getByRole('tabpanel', { name: 'Home' }).getByText('Acme Industries').waitFor()
    expect(await last()).toEqual({ type: 'openHome' })
    await stage.picture(page, 'home')
    const focused = await page.getByRole('tab', { name: 'Home' }).evaluate(async (tab) => {
      tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
      // No key that is pressed comes before this.
      for (let turn = 0; turn < 9; turn++) await Promise.resolve()
      return document.activeElement?.textContent
    })
    expect(focused).toBe('Messages')
    await page.getByRole('tab', { name: 'Messages', selected: true }).waitFor()
    await page.getByText('Nothing has been said here yet.').waitFor()
  })

  test('counts what came in elsewhere until it is read', async () => {
    const page = await stage.stay()
    const before = agency()
    stage.stub.snapshot = {
      ...before,
      messages: [...before.messages, message(2000, 'U3', 'psst', { channel: 'C2' })]
    }
    stage.stub.tell()
    const link = page.getByRole('navigation').getByRole('link', { name: 'client-acme' })
    await link.getByText('1 unread').waitFor()
    await link.click()
    await page.getByText('psst').waitFor()
    await link.getByText('unread').waitFor({ state: 'detached' })
  })

  test('hides the channels behind a button on a phone', async () => {
    const page = await stage.stay({ size: 'phone' })
    const channel = page.getByRole('link', { name: 'leadership' })
    expect(await channel.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Channels and conversations' }).click()
    await channel.waitFor({ state: 'visible' })
    await stage.picture(page, 'phone-sidebar')
    await channel.click()
    await page.getByRole('heading', { name: 'leadership' }).waitFor()
    await expect.poll(() => channel.isVisible()).toBe(false)
  })
})
