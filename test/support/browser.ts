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

/**
 * What is left out. Every window loads pages of its own for its address bar, which nobody sees and which cost
 * about as much as a simple page of ours. This replaces Playwright's list, of which what asks the network or delays a page stays.
 */
const NOT_NEEDED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch'
]

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
      '--disable-sync',
      `--disable-features=${NOT_NEEDED.join(',')}`
    ]
  })
}
