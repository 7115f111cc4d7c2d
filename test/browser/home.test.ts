import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

describe.skipIf(!hasChromium)('the App Home, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Dana sees what waits for her, narrows it, and it follows what she logs', async () => {
    const dana = await stage.enter('dana')
    await dana.goesTo('Client Risk')
    const home = await dana.reads('Waiting for you')
    expect(home).toContain('The next step “Send the new plan to Priya” was due 26 days ago')
    await stage.picture(dana.page, 'home')
    await dana.clicks(tab(home, 'Your clients'))
    await dana.misses('Send the new plan to Priya')
    await stage.picture(dana.page, 'home-clients')
    await dana.chooses('Show', 'Overdue')
    await dana.misses('Birchwood Foods')
    await dana.reads('Acme Corporation')
    await stage.picture(dana.page, 'home-overdue')
    await dana.chooses('Show', 'Everything')
    await dana.reads('Birchwood Foods')
    await dana.clicks('Overview')
    await dana.reads('Send the new plan to Priya')
  })

  test('Luis takes on what is for whoever sees to Greyhound, and gives it back', async () => {
    const luis = await stage.enter('luis')
    await luis.goesTo('Client Risk')
    await luis.reads('No check-in since the client was added')
    await luis.clicks('Take it on')
    const home = await luis.reads('You have taken it on')
    expect(home.indexOf('You have taken it on')).toBeLessThan(home.indexOf('Due and overdue\n'))
    await stage.picture(luis.page, 'claimed')
    await luis.clicks('Give back')
    await luis.misses('You have taken it on')
  })

  test('Dana settles a promise from her Home, which forgets it', async () => {
    const dana = await stage.enter('dana')
    await dana.goesTo('Client Risk')
    await dana.reads('The promise “Proposal for the lost sales”')
    await dana.clicks('Settle')
    await dana.chooses('What became of it?', 'It is done')
    await dana.submits('Save')
    await dana.misses('The promise “Proposal for the lost sales”')
  })

  test('Dana says when she wants no messages', async () => {
    const dana = await stage.enter('dana')
    await dana.goesTo('Client Risk')
    await dana.reads('Waiting for you')
    await dana.clicks('Preferences')
    await dana.chooses('No messages from', '19:00')
    await dana.clicks('Save')
    await dana.reads('Choose when the quiet hours end too')
    await dana.chooses('to', '07:00')
    await dana.chooses('Weekly digest', 'Send it to me as a message too')
    await stage.picture(dana.page, 'preferences')
    await dana.submits('Save')
    await dana.clicks('Preferences')
    expect(await dana.page.getByRole('combobox', { name: 'No messages from' }).inputValue()).toBe('19:00')
  })
})

/** The button of a part, with the number that stands behind its name. */
function tab(home: string, part: string): string {
  return new RegExp(`${part} \\(\\d+\\)`).exec(home)?.[0] ?? expect.fail(`The Home has no ${part}`)
}
