import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'
import type { Visitor } from './visitor.ts'

describe.skipIf(!hasChromium)('what people hear, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Dana logs a check-in from the card in three interactions besides typing', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk acme')
    const before = await dana.reads(/risk \d+ of 100/)
    await dana.interactions.forget()
    await dana.clicks('Log check-in')
    await dana.reads('With whom')
    await dana.picks('With whom', 'Helen')
    await dana.page.keyboard.type('Helen will sign the option.')
    await stage.picture(dana.page, 'check-in')
    await dana.submits('Log')
    const after = await dana.reads(/Check-in logged\..* Risk \d+ → \d+/)
    expect(await dana.interactions.count()).toBe(3)
    expect(after).toContain('Helen will sign the option.')
    expect(riskIn(after)).toBeLessThan(riskIn(before))
    await stage.picture(dana.page, 'check-in-logged')
  })

  test('Dana logs a complaint from the card in four interactions besides typing', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk birchwood')
    await dana.reads(/risk \d+ of 100/)
    await dana.interactions.forget()
    await dana.clicks('Log feedback')
    await dana.chooses('What is it?', 'Complaint')
    await dana.chooses('How bad is it?', 'High')
    await dana.page.keyboard.press('Tab')
    await dana.page.keyboard.type('The packaging arrived late again.')
    await dana.reads('To be answered by:')
    await stage.picture(dana.page, 'complaint')
    await dana.submits('Log')
    const after = await dana.reads(/Complaint logged\..* Risk 0 → \d+/)
    expect(await dana.interactions.count()).toBe(4)
    expect(after).toContain('The packaging arrived late again.')
    await stage.picture(dana.page, 'complaint-logged')
    await dana.clicks('Show it')
    expect(await dana.reads('State:')).toMatch(/not answered yet[\s\S]*Owner: Dana Reyes[\s\S]*Answer by:/)
  })

  test('a complaint is closed only when the client has been told, and can be opened again', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk juniper')
    await dana.chooses('Look closer…', /^Feedback/)
    expect(await dana.reads('1 open of 3')).toContain('Who pays for the lost sales?')
    await stage.picture(dana.page, 'feedback-list')
    await dana.clicks('Show')
    await dana.reads('State:')
    await dana.clicks('Resolved')
    await dana.fills({ 'What was said or done?': 'We pay half of the lost sales.' })
    await dana.submits('Resolved')
    await dana.reads('Resolved.')
    await stage.picture(dana.page, 'feedback-resolved')
    await dana.clicks('Client told')
    await stage.picture(dana.page, 'feedback-tell')
    await dana.submits('Told')
    const closed = await dana.reads('The client has been told: this is closed.')
    expect(closed).toContain('Told Sofia Marin.')
    expect(closed).toContain('We pay half of the lost sales.')
    await stage.picture(dana.page, 'feedback-closed')
    await dana.clicks('Reopen')
    await dana.fills({ 'Why?': 'They saw it again today.' })
    await dana.submits('Reopen')
    await dana.reads('Reopened.')
  })

  test('Omar makes feedback of a message, and a promoter may be asked for a referral', async () => {
    const omar = await stage.enter('omar')
    await omar.says('Ingrid said she would recommend us to anybody.')
    await shortcut(omar, 'recommend us to anybody', 'Log as feedback')
    await omar.reads('What is it?')
    await omar.picks('Client', 'Fjord')
    await omar.chooses('What is it?', /^NPS/)
    await omar.chooses('How likely are they to recommend us?', /^10/)
    await omar.picks('Who said it?', 'Ingrid')
    await stage.picture(omar.page, 'feedback-from-message')
    await omar.submits('Log')
    expect(await omar.reads('A promoter')).toContain('she would recommend us to anybody')
    await stage.picture(omar.page, 'promoter')
    await omar.clicks('Ask for a referral')
    await omar.reads('Fjord')
    await stage.picture(omar.page, 'referral')
  })

  test('Mei logs a check-in from anywhere, and from what somebody wrote', async () => {
    const mei = await stage.enter('mei')
    await mei.page.getByRole('button', { name: 'Shortcuts' }).click()
    await mei.page.getByRole('menuitem', { name: 'Log a check-in' }).click()
    await mei.reads('What was it about?')
    await mei.picks('Client', 'Everline')
    await mei.fills({ 'What was it about?': 'The budget of next year is through.' })
    await mei.submits('Log')
    await mei.goesTo('Client Risk')
    await mei.page.getByRole('tab', { name: 'Messages' }).click()
    await mei.reads('The budget of next year is through.')
    await mei.goesTo('clients')
    await mei.says('Jan Kowalski wrote: the export of claims works.')
    await shortcut(mei, 'works.', 'Log as check-in')
    await mei.reads('this message')
    const words = mei.page.getByRole('dialog').getByRole('textbox', { name: 'What was it about?' })
    expect(await words.inputValue()).toContain('the export of claims works.')
    await mei.picks('Client', 'Everline')
    await stage.picture(mei.page, 'check-in-from-message')
    await mei.submits('Log')
  })

  test('Luis fills in a whole form with the keyboard alone', async () => {
    const luis = await stage.enter('luis')
    const { keyboard } = luis.page
    await luis.page.locator('#composer').focus()
    await keyboard.type('/client-risk ibis')
    await keyboard.press('Enter')
    await luis.reads('Ibis Biotech')
    await tabTo('Log check-in', 'Shift+Tab')
    await keyboard.press('Enter')
    await luis.reads('With whom')
    await keyboard.type('Dan')
    await luis.page.getByRole('option', { name: 'Daniel Weiss' }).waitFor()
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.type('First talk since he took over.')
    await keyboard.press('Tab')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await tabTo('Log', 'Tab')
    await stage.picture(luis.page, 'keyboard')
    await keyboard.press('Enter')
    const card = await luis.reads(/Check-in logged/)
    expect(card).toContain('First talk since he took over.')
    expect(card).toMatch(/Daniel Weiss .* last spoken with on/)

    async function tabTo(button: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
      for (let step = 0; step < 40; step++) {
        await keyboard.press(key)
        if ((await luis.page.evaluate(() => document.activeElement?.textContent)) === button) return
      }
      expect.fail(`The keyboard does not reach “${button}”`)
    }
  })
})

/** Runs a shortcut on a message that says something. */
async function shortcut({ page }: Visitor, words: string, name: string): Promise<void> {
  const message = page.getByRole('article').filter({ hasText: words }).last()
  await message.hover()
  await message.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

function riskIn(card: string): number {
  return Number(/risk (\d+) of 100/.exec(card)?.[1])
}
