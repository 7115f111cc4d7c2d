import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { browser, hasChromium } from '../support/browser.ts'
import { createFolder, root } from '../support/folder.ts'
import { startProgram } from '../support/program.ts'
import { openWorkspace, typeCommand } from './demo.ts'

const pictures = join(root, 'reports', 'screenshots')
mkdirSync(pictures, { recursive: true })

describe.skipIf(!hasChromium)('the demo in a browser (needs Chromium)', () => {
  test('Dana asks about Acme, logs a check-in from the card, and sees the risk move', async () => {
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

    await typeCommand(page, '/client-risk acme', /risk \d+ of 100/)
    const before = await score()
    await page.screenshot({ path: join(pictures, 'demo-card.png') })

    await page.getByRole('button', { name: 'Log check-in' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Log', exact: true }).waitFor()
    await dialog.getByRole('combobox', { name: /With whom/ }).click()
    await page.getByRole('option', { name: /Helen Marsh/ }).click()
    await dialog.getByRole('textbox', { name: /What was it about/ }).fill('Helen will sign the option.')
    await page.screenshot({ path: join(pictures, 'demo-form.png') })
    await dialog.getByRole('button', { name: 'Log', exact: true }).click()
    await page
      .getByText(/Check-in logged/)
      .first()
      .waitFor()
    await page.screenshot({ path: join(pictures, 'demo-after.png') })
    expect(await score()).toBeLessThan(before)
    await page.getByText('Helen will sign the option.').first().waitFor()

    await typeCommand(page, '/client-risk list', /Cobalt Logistics/)
    await page.screenshot({ path: join(pictures, 'demo-list.png') })
    expect(faults).toEqual([])

    demo.child.kill('SIGINT')
    expect(await demo.ended, demo.said.join('\n')).toBe(0)

    async function score(): Promise<number> {
      const text = await page
        .getByText(/risk \d+ of 100/)
        .first()
        .textContent()
      return Number(/risk (\d+) of 100/.exec(text ?? '')?.[1])
    }
  })
})
