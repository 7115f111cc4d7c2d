import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Snapshot } from '../../../src/sandbox/page/protocol.ts'
import { browser } from '../../support/browser.ts'
import { builtPage } from '../../support/built.ts'
import { EMPTY, type Stub, startStub } from './stub.ts'
import { agency } from './workspace.ts'

/** The two windows the page is looked at in. */
export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

const pictures = fileURLToPath(new URL('../../../reports/screenshots/', import.meta.url))

/** A browser with the built page behind a stub; `open` loads it fresh, as one who opens it for the first time sees it. */
export interface Stage {
  stub: Stub
  /** What the page's console complained about since the last `open`. */
  complaints: string[]
  open: (options?: {
    snapshot?: Snapshot
    size?: keyof typeof sizes
    colorScheme?: 'light' | 'dark'
  }) => Promise<Page>
  /** Keeps a picture for whoever reads the reports. */
  picture: (page: Page, name: string) => Promise<void>
  close: () => Promise<void>
}

/** Builds the page, starts the stub and the browser. Call it only where there is a Chromium. */
export async function setStage(): Promise<Stage> {
  const [folder, chromium] = await Promise.all([
    builtPage(),
    requireBrowser(),
    mkdir(pictures, { recursive: true })
  ])
  const stub = await startStub(folder, agency())
  const complaints: string[] = []
  const page = await chromium.newPage({ reducedMotion: 'reduce', locale: 'en-GB' })
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text())
  })
  return {
    stub,
    complaints,
    open: async ({ snapshot = agency(), size = 'desktop', colorScheme = 'light' } = {}) => {
      await page.goto(`${stub.url}${EMPTY}`)
      await page.evaluate(() => localStorage.clear())
      await page.setViewportSize(sizes[size])
      await page.emulateMedia({ colorScheme })
      complaints.length = 0
      stub.actions.length = 0
      stub.answer = () => ({ ok: true })
      stub.snapshot = snapshot
      await page.goto(stub.url)
      await page.locator('.shell').waitFor()
      return page
    },
    picture: async (page, name) => {
      await page.screenshot({ path: `${pictures}page-${name}.png` })
    },
    close: async () => {
      await chromium.close()
      await stub.stop()
    }
  }
}

async function requireBrowser(): Promise<Browser> {
  const found = await browser()
  if (found === null) throw new Error('This test was started on a machine without Chromium.')
  return found
}
