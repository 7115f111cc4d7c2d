import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { browser, hasChromium } from '../support/browser.ts'
import { createFolder, root } from '../support/folder.ts'
import { startProgram } from '../support/program.ts'
import { openWorkspace, typeCommand } from './demo.ts'

const pictures = join(root, 'reports', 'screenshots')
mkdirSync(pictures, { recursive: true })

const CLIENTS =
  'Company,Tier,Owner,Favourite colour\nAcme GmbH,A,dana@northlight.example,blue\nZephyr Energy,B,luis@northlight.example,green\nYonder Foods,?,luis@northlight.example,red\n'
const TALKS = 'client,occurred_at,kind,summary\nZephyr Energy,2026-01-15,call,They asked for an offer\n'

describe.skipIf(!hasChromium)('lists in the demo, in a browser (needs Chromium)', () => {
  test('Dana drops two lists, looks at what they would do, imports them, and takes them back', async () => {
    const folder = await createFolder()
    onTestFinished(folder.remove)
    const demo = await startProgram('cli.js', ['demo'], { DATA_DIR: folder.path })
    const url = (await demo.says(/^\s+http:/)).trim()
    const chromium = await browser()
    if (chromium === null) throw new Error('Chromium was there a moment ago')
    onTestFinished(() => chromium.close())
    const page = await openWorkspace(chromium, url)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) })

    await typeCommand(page, '/client-risk import', /Drop a CSV file in a direct message/)
    await picture('import-how')

    await page.getByRole('navigation').getByText('Client Risk', { exact: true }).click()
    await page
      .getByRole('button', { name: 'Messages' })
      .or(page.getByRole('tab', { name: 'Messages' }))
      .click()
    const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page
      .getByLabel('Attach files')
      .setInputFiles([file('clients.csv', CLIENTS), file('calls.csv', TALKS)])
    await page.getByRole('textbox', { name: /Message/ }).press('Enter')
    await page.getByText('This is what an import would do').waitFor()
    const refused = page.getByRole('link', { name: 'clients-refused.csv' })
    await refused.waitFor()
    await picture('import-preview')
    const [download] = await Promise.all([page.waitForEvent('download'), refused.click()])
    expect(download.suggestedFilename()).toBe('clients-refused.csv')

    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Imported', { exact: true }).waitFor()
    await picture('import-done')

    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Undone', { exact: true }).waitFor()
    await picture('import-undone')
    expect(faults).toEqual([])

    demo.child.kill('SIGINT')
    expect(await demo.ended, demo.said.join('\n')).toBe(0)
  })
})
