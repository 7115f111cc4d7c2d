import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from './bench/process.ts'
import { openWorkspace, typeCommand } from './blackbox/demo.ts'
import { browser } from './support/browser.ts'
import { root } from './support/folder.ts'

/** `npm run pictures`: takes the README's pictures from the running demo. */
const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const chromium = await browser()
if (chromium === null) throw new Error('Pictures need Chromium: install it, or name it in CHROMIUM_PATH')
const demo = startProgram(['dist/cli.js', 'demo'], {})
try {
  const [url] = await demo.line(/http:\S+/)
  const page = await openWorkspace(chromium, url)
  await typeCommand(page, '/client-risk acme', /risk \d+ of 100/)
  await page.screenshot({ path: join(folder, 'workspace.png') })
  await page.getByRole('button', { name: 'Log check-in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Log', exact: true }).waitFor()
  await page.getByRole('dialog').screenshot({ path: join(folder, 'checkin.png') })
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  const dark = await openWorkspace(chromium, url, { scheme: 'dark', width: 1100 })
  await typeCommand(dark, '/client-risk cobalt', 'Cobalt Logistics')
  await dark
    .getByRole('article')
    .last()
    .screenshot({ path: join(folder, 'card.png') })
} finally {
  await chromium.close()
  await demo.stop()
}
