import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium } from '../../support/browser.ts'
import { messageGallery } from './gallery.ts'
import { hostileTexts } from './hostile-texts.ts'
import { modalGallery } from './modal-gallery.ts'
import { type Stage, setStage, sizes } from './open-page.ts'
import { agency, message, modal } from './workspace.ts'

const looks = (['desktop', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme }))
)
const gallery = [message(0, 'UAPP', 'Every block', { blocks: messageGallery })]
const hostile = hostileTexts.map((text, at) => message(10 + at * 400, 'U2', text))

describe.skipIf(!hasChromium)('the look of the workspace page (needs Chromium)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())

  describe.each(looks)('on a $size in $colorScheme', (look) => {
    test('draws every block without a complaint or sideways scrolling', async () => {
      const page = await stage.stay({
        ...look,
        snapshot: { ...agency(), messages: [...gallery, ...hostile] }
      })
      await page.getByText('What changed').waitFor()
      const widths = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.messages')].map(
          (area) => area.scrollWidth - area.clientWidth
        )
      )
      expect(Math.max(...widths)).toBeLessThanOrEqual(0)
      expect(await page.locator('.block-fault').allTextContents()).toEqual([
        'This page does not know the block type "something_new".'
      ])
      const height = await page.evaluate(() => document.querySelector('.messages')?.scrollHeight ?? 0)
      await page.setViewportSize({ width: sizes[look.size].width, height: Math.min(9000, height + 180) })
      await stage.picture(page, `gallery-${look.size}-${look.colorScheme}`)
      expect(stage.complaints).toEqual([])
    })

    test('draws a conversation and a modal', async () => {
      const page = await stage.stay(look)
      await page.getByText('Acme Industries').waitFor()
      await stage.picture(page, `card-${look.size}-${look.colorScheme}`)
      stage.stub.snapshot = { ...agency(), modals: [modal('V1', 'Log a check-in', modalGallery)] }
      stage.stub.tell()
      const dialog = page.getByRole('dialog', { name: 'Log a check-in' })
      await dialog.waitFor()
      expect(await dialog.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0)
      await stage.picture(page, `modal-${look.size}-${look.colorScheme}`)
      expect(stage.complaints).toEqual([])
    })
  })

  test('takes hostile words for words', async () => {
    const page = await stage.open({ snapshot: { ...agency(), messages: hostile } })
    await page.getByText('<script>document.title').waitFor()
    expect(await page.title()).toBe('Local workspace')
    expect(await page.locator('.messages script, .messages img, .messages [onerror]').count()).toBe(0)
    const addresses = await page
      .locator('.messages a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.filter((address) => !/^(https?:|#)/.test(address))).toEqual([])
    expect(stage.complaints).toEqual([])
  })

  test('follows the chosen theme, whatever the machine prefers', async () => {
    const page = await stage.stay({ colorScheme: 'light' })
    onTestFinished(() => page.evaluate(() => localStorage.clear()))
    const canvas = () => page.locator('.main').evaluate((node) => getComputedStyle(node).backgroundColor)
    expect(await canvas()).toBe('rgb(255, 255, 255)')
    await page.getByRole('button', { name: /^Theme: system/ }).click()
    await page.getByRole('button', { name: /^Theme: light/ }).click()
    await page.getByRole('button', { name: /^Theme: dark/ }).waitFor()
    expect(await canvas()).toBe('rgb(22, 25, 28)')
  })

  test('sorts a table by its figures and turns its pages', async () => {
    const page = await stage.stay({ snapshot: { ...agency(), messages: gallery } })
    const table = page.getByRole('table', { name: 'Clients by score' })
    const names = () => table.getByRole('rowheader').allTextContents()
    expect(await names()).toEqual(['Acme', 'Globex', 'Initech'])
    await table.getByRole('button', { name: 'Score' }).click()
    expect(await names()).toEqual(['Globex', 'Hooli', 'Umbrella'])
    await table.getByRole('button', { name: 'Score' }).click()
    expect(await names()).toEqual(['Initech', 'Acme', 'Umbrella'])
    await page.getByRole('button', { name: 'Next page' }).click()
    expect(await names()).toEqual(['Hooli', 'Globex'])
  })

  test('says a chart in figures too', async () => {
    const page = await stage.stay({ snapshot: { ...agency(), messages: gallery } })
    await page.getByRole('img', { name: 'bar chart: Score by week (bar)' }).waitFor()
    await page.getByText('Show as table').first().click()
    const table = page.getByRole('group').filter({ hasText: 'Week' }).getByRole('table').first()
    expect(await table.getByRole('row').nth(4).allTextContents()).toEqual(['W96218'])
  })
})
