import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

const CLIENTS =
  'Company,Tier,Owner,Favourite colour\nAcme GmbH,A,dana@northlight.example,blue\nZephyr Energy,B,luis@northlight.example,green\nYonder Foods,?,luis@northlight.example,red\n'
const TALKS = 'client,occurred_at,kind,summary\nZephyr Energy,2026-01-15,call,They asked for an offer\n'

describe.skipIf(!hasChromium)('the whole book, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('everybody finds what can be typed, and their clients', async () => {
    const omar = await stage.enter('omar')
    await omar.says('/client-risk help')
    await omar.reads('What can be typed here')
    await stage.picture(omar.page, 'help')
    await omar.says('/client-risk mine')
    expect(await omar.reads('Your clients')).not.toContain('Acme')
    await omar.says('/client-risk list')
    expect(await omar.reads('All clients')).toContain('Acme Corporation')
    await stage.picture(omar.page, 'list')
    await omar.says('/client-risk list at-risk tier A')
    const narrowed = await omar.reads('All clients')
    expect(narrowed).toContain('Acme Corporation')
    expect(narrowed).not.toContain('Ibis Biotech')
    await stage.picture(omar.page, 'list-narrowed')
    await omar.clicks('Without filter')
    await omar.reads('Ibis Biotech')
    await omar.says('/client-risk list teir A')
    await omar.reads(/teir/)
    await stage.picture(omar.page, 'list-unclear')
    await omar.says('/client-risk portfolio')
    await omar.reads(/leads and admins/)
    await stage.picture(omar.page, 'portfolio-refused')
  })

  test('Mei, a lead, sees what the book depends on, and what if they lost Everline', async () => {
    const mei = await stage.enter('mei')
    await mei.says('/client-risk portfolio')
    await mei.reads('Portfolio')
    await stage.picture(mei.page, 'portfolio')
    await mei.chooses(/what if|leave out|without/i, 'Everline Insurance')
    expect(await mei.reads('Without Everline Insurance')).toContain('You would lose €910,000 a year')
    await stage.picture(mei.page, 'what-if')
  })

  test('Dana, an admin, weighs things differently after seeing what it would do, and names a lead', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk settings')
    expect(await dana.reads('Settings')).toContain('Leads: Mei Tan')
    await stage.picture(dana.page, 'settings')
    await dana.chooses('Change the policy…', 'Thresholds of the levels')
    const text = dana.page.getByRole('dialog').getByRole('textbox', { name: 'Settings' })
    await text.fill((await text.inputValue()).replace(/watch: \d+/, 'watch: 10'))
    await dana.clicks('Preview, then save')
    await dana.reads('What it would do. Press the button once more to put it in force.')
    await stage.picture(dana.page, 'policy-preview')
    await dana.submits('Preview, then save')
    await dana.reads('version 2')
    await dana.clicks('Name leads')
    await dana.picks('Leads', 'Luis')
    await stage.picture(dana.page, 'leads')
    await dana.submits('Save')
    await dana.reads('Luis Ortega, Mei Tan')
    await dana.clicks('Choose the channel')
    await dana.picks('Channel', 'general')
    await dana.submits('Save')
    await dana.reads('Channel of the digest: #general')
    await dana.chooses('Change a playbook…', 'A new playbook')
    const playbook = dana.page.getByRole('dialog').getByRole('textbox', { name: 'Playbook' })
    expect(await playbook.inputValue()).toContain('my playbook')
    await stage.picture(dana.page, 'playbook')
  })

  test('Dana drops two lists, looks at what they would do, imports them, and takes them back', async () => {
    const dana = await stage.enter('dana')
    const { page } = dana
    await dana.says('/client-risk import')
    await dana.reads('Drop a CSV file in a direct message')
    await stage.picture(page, 'import-how')

    await dana.goesTo('Client Risk')
    await page.getByRole('tab', { name: 'Messages' }).click()
    const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page
      .getByLabel('Attach files')
      .setInputFiles([file('clients.csv', CLIENTS), file('calls.csv', TALKS)])
    await page.locator('#composer').press('Enter')
    await page.getByText('This is what an import would do').waitFor()
    const refused = page.getByRole('link', { name: 'clients-refused.csv' })
    await refused.waitFor()
    await stage.picture(page, 'import-preview')
    const [download] = await Promise.all([page.waitForEvent('download'), refused.click()])
    expect(download.suggestedFilename()).toBe('clients-refused.csv')

    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Imported', { exact: true }).waitFor()
    await stage.picture(page, 'imported')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await stage.picture(page, 'import-undo')
    await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Undone', { exact: true }).waitFor()
    await stage.picture(page, 'import-undone')
  })

  test('Mei takes the book home as files', async () => {
    const mei = await stage.enter('mei')
    const { page } = mei
    await mei.says('/client-risk export')
    await mei.reads('Confidential clients are in them too')
    await stage.picture(page, 'export')
    await mei.clicks('Export')
    await mei.goesTo('Client Risk')
    await page.getByRole('tab', { name: 'Messages' }).click()
    const clients = page.getByRole('link', { name: /clients\.csv/ })
    await clients.waitFor()
    await stage.picture(page, 'exported')
    const [download] = await Promise.all([page.waitForEvent('download'), clients.click()])
    expect(download.suggestedFilename()).toMatch(/clients\.csv$/)
  })
})
