import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

const CLIENTS =
  'Company,Tier,Owner,Favourite colour\nAcme GmbH,A,dana@northlight.example,blue\nZephyr Energy,B,luis@northlight.example,green\nYonder Foods,?,luis@northlight.example,red\n'
const TALKS = 'client,occurred_at,kind,summary\nZephyr Energy,2026-01-15,call,They asked for an offer\n'

describe.skipIf(!hasChromium)('lists, in a browser (needs Chromium)', () => {
  const stage = useStage()

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
