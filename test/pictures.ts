import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from './bench/process.ts'
import { createVisitor, type Visitor } from './browser/visitor.ts'
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
  const dana = await arrive(url, 'light', 1280)
  await dana.says('/client-risk acme')
  await dana.reads(/risk \d+ of 100/)
  await dana.page.screenshot({ path: join(folder, 'workspace.png') })

  const dark = await arrive(url, 'dark', 1100)
  await dark.says('/client-risk acme')
  await dark.chooses('Look closer…', 'Why this score')
  await dark.clicks('Trend')
  await dark.reads('Levels crossed')
  const newest = dark.page.getByRole('article').last()
  await newest.screenshot({ path: join(folder, 'trend.png') })

  const mei = await arrive(url, 'light', 1100)
  await mei.page.getByRole('button', { name: 'Next Monday 09:00' }).click()
  const digest = mei.page.getByRole('article').filter({ hasText: /Digest of Monday/ })
  await digest.getByRole('button', { name: 'Show card' }).first().waitFor()
  await digest.screenshot({ path: join(folder, 'digest.png') })
} finally {
  await chromium.close()
  await demo.stop()
}

async function arrive(url: string, colorScheme: 'light' | 'dark', width: number): Promise<Visitor> {
  const page = await chromium?.newPage({
    viewport: { width, height: 980 },
    colorScheme,
    reducedMotion: 'reduce'
  })
  if (page === undefined) throw new Error('Chromium has gone')
  await page.goto(url)
  const visitor = await createVisitor(page)
  await visitor.goesTo('clients')
  return visitor
}
