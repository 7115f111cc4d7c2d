import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { root } from '../support/folder.ts'

/** Where pictures are kept for whoever looks at them. */
export const pictures = join(root, 'reports', 'pictures')

/** The window that stories are told in. */
export const WINDOW = { width: 1280, height: 900 }

/** How pictures are taken besides when `LOOKS` is `all`, which takes three times as long. */
const LOOKS =
  process.env['LOOKS'] === 'all'
    ? ([
        { name: 'dark', colorScheme: 'dark', width: WINDOW.width },
        { name: 'narrow', colorScheme: 'light', width: 400 },
        { name: 'narrow-dark', colorScheme: 'dark', width: 400 }
      ] as const)
    : []

/** Takes a picture of a page with the whole of its newest message. Fails when a narrow window has to be scrolled sideways. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await fitWindow(page, WINDOW.width)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  for (const { name: look, colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await fitWindow(page, width)
    await page.screenshot({ path: join(pictures, `${name}-${look}.png`) })
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overhang, `${name} is wider than a ${look} window`).toBeLessThanOrEqual(0)
  }
  if (LOOKS.length > 0) await page.emulateMedia({ colorScheme: 'light' })
  await resize(page, WINDOW)
}

/** As much of the page as is not message: its bars, the message box, and some air. */
const AROUND = 240

async function fitWindow(page: Page, width: number): Promise<void> {
  await resize(page, { ...WINDOW, width })
  const newest = page.getByRole('article').last()
  if ((await page.getByRole('dialog').isVisible()) || !(await newest.isVisible())) return
  const height = (await newest.boundingBox())?.height ?? 0
  if (height + AROUND > WINDOW.height) await resize(page, { width, height: Math.ceil(height) + AROUND })
  await newest.scrollIntoViewIfNeeded()
}

/** Drawing everything anew takes its time, even where nothing changes. */
async function resize(page: Page, size: typeof WINDOW): Promise<void> {
  const now = page.viewportSize()
  if (now?.width !== size.width || now.height !== size.height) await page.setViewportSize(size)
}
