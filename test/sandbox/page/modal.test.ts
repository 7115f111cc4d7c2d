import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageAction } from '../../../src/sandbox/page/protocol.ts'
import { hasChromium } from '../../support/browser.ts'
import { changedForm, clients, loadingForm, readyForm } from './check-in-form.ts'
import { type Stage, setStage } from './open-page.ts'
import { agency, modal } from './workspace.ts'

describe.skipIf(!hasChromium)('a modal (needs Chromium)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())

  const sent = (type: PageAction['type']) => stage.stub.actions.filter((action) => action.type === type)
  const show = (...modals: ReturnType<typeof modal>[]) => {
    stage.stub.snapshot = { ...agency(), modals }
    stage.stub.tell()
  }

  test('is opened, filled in, corrected and sent with the keyboard alone', async () => {
    const page = await stage.open()
    stage.stub.answer = (action) => {
      if (action.type === 'say') show(loadingForm)
      if (action.type === 'options') return { ok: true, options: clients }
      if (action.type === 'submit' && sent('submit').length === 1) {
        return {
          ok: false,
          problem: '',
          errors: { summary: 'Say a little more, so that Ben understands it next month.' }
        }
      }
      if (action.type === 'submit') show()
      return { ok: true }
    }
    await page.locator('#composer').focus()
    await page.keyboard.type('/cl')
    await page.getByRole('listbox').getByRole('option').nth(2).waitFor()
    await page.keyboard.press('ArrowDown')
    await stage.picture(page, 'commands')
    await page.keyboard.press('Enter')
    await page.keyboard.type('acme')
    await page.keyboard.press('Enter')
    await page.getByText('One moment…').waitFor()
    expect(sent('say')).toEqual([{ type: 'say', channel: 'C1', text: '/client-checkin acme' }])

    show(readyForm)
    const words = page.getByRole('textbox', { name: 'What was said' })
    await words.waitFor()
    await expect.poll(() => words.evaluate((node) => node === document.activeElement)).toBe(true)
    await page.keyboard.type('Called')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ac')
    await page.getByRole('listbox').getByRole('option', { name: 'Acorn Labs' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await stage.picture(page, 'select')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('02022026')
    const submit = page.getByRole('dialog').getByRole('button', { name: 'Log check-in' })
    for (
      let steps = 0;
      steps < 9 && !(await submit.evaluate((node) => node === document.activeElement));
      steps += 1
    ) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')

    await page.getByText('Say a little more').waitFor()
    await expect.poll(() => words.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await words.getAttribute('aria-invalid')).toBe('true')
    const described = await words.evaluate((node) =>
      (node.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
    )
    expect(described).toEqual([
      'Say a little more, so that Ben understands it next month.',
      'Two sentences are enough.'
    ])
    await stage.picture(page, 'field-error')
    await page.keyboard.press('End')
    await page.keyboard.type(' Dana about dates')
    expect(await words.getAttribute('aria-invalid')).toBeNull()
    await submit.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(sent('submit').at(-1)).toEqual({
      type: 'submit',
      viewId: 'V1',
      values: {
        summary: { text: { type: 'plain_text_input', value: 'Called Dana about dates' } },
        client: { pick: { type: 'external_select', selected_option: clients[1] } },
        when: { date: { type: 'datepicker', selected_date: '2026-02-02' } },
        with: { people: { type: 'multi_users_select', selected_users: [] } }
      }
    })
    expect(stage.complaints).toEqual([])
  })

  describe('that is open', () => {
    let page: Awaited<ReturnType<Stage['open']>>
    let opened = 0
    /** The form under an id of its own, as Slack gives one to each that is opened. */
    const form = (view = readyForm) => ({ ...view, id: `V1.${opened}` })
    beforeEach(async () => {
      opened += 1
      page = await stage.stay()
      show(form())
      await page.getByRole('dialog').waitFor()
    })
    const words = () => page.getByRole('textbox', { name: 'What was said' })

    test('keeps the words and the cursor when the app changes it', async () => {
      await words().fill('Half a sen')
      show(form(changedForm))
      await page.getByText('two contacts known').waitFor()
      await page.keyboard.type('tence')
      expect(await words().inputValue()).toBe('Half a sentence')
    })

    test('asks for what is missing before it bothers the app', async () => {
      await page.getByRole('dialog').getByRole('button', { name: 'Log check-in' }).click()
      expect(await page.getByText('Please complete this required field.').count()).toBe(3)
      expect(sent('submit')).toEqual([])
    })

    test('keeps every word when the app cannot be reached', async () => {
      show({ ...form(), blocks: readyForm.blocks.slice(0, 1) })
      await words().fill('A long and careful account')
      stage.stub.answer = () => null
      await page.getByRole('dialog').getByRole('button', { name: 'Log check-in' }).click()
      await page.getByText('We had some trouble connecting. Try again?').waitFor()
      expect(await words().inputValue()).toBe('A long and careful account')
      await stage.picture(page, 'trouble')
      stage.stub.answer = () => ({ ok: true })
      await page.getByRole('dialog').getByRole('button', { name: 'Log check-in' }).click()
      await page.getByText('We had some trouble connecting').waitFor({ state: 'detached' })
      expect(sent('submit')).toHaveLength(2)
    })

    test('closes with Escape, tells the app and gives the focus back', async () => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => sent('close')).toEqual([{ type: 'close', viewId: form().id }])
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer')
    })

    test('closes an open list with the first Escape and itself with the second', async () => {
      await page.getByRole('combobox', { name: 'Teammates' }).click()
      await page.getByRole('listbox').getByRole('option', { name: 'Ben Lindqvist' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('listbox').waitFor({ state: 'detached' })
      expect(await page.getByRole('dialog').count()).toBe(1)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    })

    test('never lets the focus reach the page behind it', async () => {
      for (let steps = 0; steps < 14; steps += 1) {
        await page.keyboard.press('Tab')
        const isOutside = () => document.activeElement?.closest('.shell > :not(dialog)') ?? null
        expect(await page.evaluate(isOutside)).toBeNull()
      }
    })

    test('shows the errors that come with the view', async () => {
      show({ ...form(), hash: 'V1.3', errors: { client: 'Choose one of your clients.' } })
      await page.getByText('Choose one of your clients.').waitFor()
      expect(await page.getByRole('combobox', { name: 'Client' }).getAttribute('aria-invalid')).toBe('true')
    })

    test('puts a pushed view on top and goes back to the one below', async () => {
      await words().fill('Kept')
      show(
        form(),
        modal('V2', 'Who is new?', [
          { type: 'section', block_id: 's', text: { type: 'plain_text', text: 'Name them' } }
        ])
      )
      await page.getByRole('dialog', { name: 'Who is new?' }).waitFor()
      await page.getByRole('button', { name: 'Back to the view before' }).click()
      await page.getByRole('dialog', { name: 'Log a check-in' }).waitFor()
      expect(await words().inputValue()).toBe('Kept')
      await expect.poll(() => sent('close')).toEqual([{ type: 'close', viewId: 'V2' }])
    })

    test('collects several people and lets one go again', async () => {
      const people = page.getByRole('combobox', { name: 'Teammates' })
      await people.fill('ben')
      await people.press('Enter')
      await people.fill('dev')
      await people.press('Enter')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Remove Ben Lindqvist' }).click()
      await page.keyboard.press('Escape')
      expect(await page.locator('.chip').allTextContents()).toEqual(['Dev Patel'])
    })
  })
})
