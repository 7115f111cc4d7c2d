import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Snapshot } from '../../../src/sandbox/page/protocol.ts'
import { browser } from '../../support/browser.ts'
import { builtPage } from '../../support/built.ts'
import { type Stub, startStub } from './stub.ts'
import { agency } from './workspace.ts'

/** The two windows the page is looked at in. */
export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

const pictures = fileURLToPath(new URL('../../../reports/screenshots/', import.meta.url))

/** What the page shows first, and how it is looked at. */
interface Look {
  snapshot?: Snapshot
  size?: keyof typeof sizes
  colorScheme?: 'light' | 'dark'
}

/** A browser with the built page behind a stub. */
export interface Stage {
  stub: Stub
  /** What the page's console complained about since the last `open` or `stay`. */
  complaints: string[]
  /** Loads the page, as one who opens it for the first time sees it. */
  open: (look?: Look) => Promise<Page>
  /**
   * The page where the test before left it, told what it is to show, because loading takes longer than most tests. It is loaded anew in a
   * window of another size, and after a test that failed. What the tests before typed and opened is the caller's to know.
   */
  stay: (look?: Look) => Promise<Page>
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
  // A first load has taken more than ten seconds on a busy machine.
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text())
  })
  let loaded: keyof typeof sizes | null = null
  let scheme: Look['colorScheme']
  const prepare = async ({ snapshot = agency(), size = 'desktop', colorScheme = 'light' }: Look) => {
    const { width, height } = sizes[size]
    const now = page.viewportSize()
    if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height })
    if (scheme !== colorScheme) await page.emulateMedia({ colorScheme })
    scheme = colorScheme
    complaints.length = 0
    stub.answer = () => ({ ok: true })
    stub.snapshot = snapshot
    onTestFinished(({ task }) => {
      if (task.result?.state === 'fail') loaded = null
    })
  }
  const open = async (look: Look = {}) => {
    await prepare(look)
    await page.goto(stub.url, { waitUntil: 'commit' })
    // Only now can the page before have nothing more to say.
    stub.actions.length = 0
    await page.locator('.shell').waitFor()
    loaded = look.size ?? 'desktop'
    return page
  }
  return {
    stub,
    complaints,
    open,
    stay: async (look = {}) => {
      if (loaded !== (look.size ?? 'desktop')) return open(look)
      await prepare(look)
      stub.actions.length = 0
      stub.tell()
      if (stub.snapshot.modals.length === 0) await page.getByRole('dialog').waitFor({ state: 'detached' })
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
