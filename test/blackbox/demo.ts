import type { Browser, Page } from 'playwright-core'

/** Opens the local workspace's page as somebody who reads #clients. */
export async function openWorkspace(
  browser: Browser,
  url: string,
  { scheme = 'light' as 'light' | 'dark', width = 1280, height = 900 } = {}
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
  await page.goto(url)
  await page.getByRole('navigation').getByText('clients', { exact: true }).click()
  return page
}

/** Types a command into the message box and waits for words to appear. */
export async function typeCommand(page: Page, command: string, expected: string | RegExp): Promise<void> {
  const box = page.getByRole('textbox', { name: /Message/ })
  await box.fill(command)
  await box.press('Enter')
  await page.getByText(expected).first().waitFor()
}
