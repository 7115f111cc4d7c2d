import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'
import type { Visitor } from './visitor.ts'

/** Everything the bot does until then is done when the page says so. */
async function jumpsTo({ page }: Visitor, button: string): Promise<void> {
  const clock = page.getByRole('region', { name: "The bot's clock" })
  await clock.getByRole('button', { name: button }).click()
  await clock.getByText(/^It is .* now\.$/).waitFor()
}

describe.skipIf(!hasChromium)('what the bot says by itself, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('on Monday at nine a channel reads the digest, and Dana what is hers, and settles it there', async () => {
    const dana = await stage.enter('dana')
    const { page } = dana
    await jumpsTo(dana, 'Next Monday 09:00')
    expect(await dana.reads(/^Digest of Monday/)).toMatch(/Acme Corporation · At risk, risk \d+ · weight €/)
    await stage.picture(page, 'monday-digest')
    await dana.clicks('Show card')
    await dana.reads('Only visible to you')
    await dana.goesTo('Client Risk')
    await page.getByRole('tab', { name: 'Messages' }).click()
    await dana.reads('Whom to talk to today')
    await stage.picture(page, 'monday-plan')

    const nudges = page.getByRole('article').filter({ hasText: 'No health check so far' })
    await nudges
      .getByRole('button', { name: /^Log check-in: Acme Corporation/ })
      .first()
      .click()
    await dana.fills({ 'What was it about?': 'The plan for the spring.' })
    await dana.submits('Log')
    await nudges.getByText('✓ check-in logged by Dana Reyes').first().waitFor()
    await stage.picture(page, 'nudges')

    await nudges.getByRole('button', { name: /reply/i }).click()
    const reply = page.locator('#thread-composer')
    await reply.fill('Priya called: the option is likely to be taken.')
    await reply.press('Enter')
    const offer = page.getByRole('article').filter({ hasText: 'Shall this be the summary of a check-in?' })
    await offer.getByRole('button', { name: 'Acme Corporation' }).click()
    expect(await page.getByRole('textbox', { name: 'What was it about?' }).inputValue()).toContain(
      'Priya called'
    )
    await stage.picture(page, 'reply')
    await dana.submits('Log')
  })
})
