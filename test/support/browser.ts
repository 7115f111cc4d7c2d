import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]
const executablePath = candidates.find((path) => path !== undefined && existsSync(path))

/** Whether this machine has a Chromium to test pages in; `CHROMIUM_PATH` names one in an unusual place. */
export const hasChromium = executablePath !== undefined

/** A headless Chromium that asks nothing of the network, or null where there is none. The caller closes it. */
export async function browser(): Promise<Browser | null> {
  if (executablePath === undefined) return null
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}
