import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockWords, jumpsFrom } from '../../../src/sandbox/page/panels/jumps.ts'
import { hasChromium } from '../../support/browser.ts'
import { type Stage, setStage } from './open-page.ts'
import { agency } from './workspace.ts'

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']
const SUNDAY = Date.UTC(2026, 10, 22, 12)
const MONDAY = Date.UTC(2026, 10, 23, 8)

const wordsOfJumps = (now: number, zone: string) => jumpsFrom(now, zone).map(({ to }) => clockWords(to, zone))

describe("the jumps of the bot's clock", () => {
  test('are to mornings and hours of whoever looks', () => {
    expect(clockWords(SUNDAY, 'Europe/Berlin')).toBe('Sun 22 Nov 2026, 13:00')
    expect(wordsOfJumps(SUNDAY, 'Europe/Berlin')).toEqual([
      'Mon 23 Nov 2026, 09:00',
      'Mon 23 Nov 2026, 09:00',
      'Sun 22 Nov 2026, 14:00'
    ])
    expect(wordsOfJumps(MONDAY, 'Europe/Berlin')).toEqual([
      'Mon 30 Nov 2026, 09:00',
      'Tue 24 Nov 2026, 09:00',
      'Mon 23 Nov 2026, 10:00'
    ])
    expect(wordsOfJumps(MONDAY - 3_600_000, 'Europe/Berlin')[0]).toBe('Mon 23 Nov 2026, 09:00')
  })

  test('are always later, and on a Monday at nine also when the clocks change', () => {
    const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (now, zone) => {
        const jumps = jumpsFrom(now, zone)
        expect(jumps.every(({ to }) => to > now)).toBe(true)
        const [monday = '', tomorrow = ''] = jumps.map(({ to }) => clockWords(to, zone))
        expect(monday).toMatch(/^Mon .*, 09:00$/)
        expect(tomorrow).toMatch(/, 09:00$/)
      }),
      { numRuns: 300 }
    )
  })
})

describe.skipIf(!hasChromium)("the bot's clock on the workspace page (needs Chromium)", () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(async () => stage.close())
  const moved = async () => {
    await expect.poll(() => stage.stub.actions.length).toBeGreaterThan(0)
    return stage.stub.actions
  }

  test.each(['light', 'dark'] as const)('is shown and moved by keyboard, in %s', async (colorScheme) => {
    const page = await stage.open({ snapshot: { ...agency(), now: SUNDAY, hasClock: true }, colorScheme })
    const bar = page.getByRole('region', { name: "The bot's clock" })
    await bar.getByText('Sun 22 Nov 2026, 13:00').waitFor()
    stage.stub.answer = () => {
      stage.stub.snapshot = { ...stage.stub.snapshot, now: MONDAY }
      stage.stub.tell()
      return { ok: true }
    }
    await bar.getByRole('button', { name: 'Next Monday 09:00' }).press('Enter')
    expect(await moved()).toEqual([{ type: 'jump', to: MONDAY }])
    await bar.getByRole('status').getByText('It is Mon 23 Nov 2026, 09:00 now.').waitFor()
    await bar.getByRole('time').getByText('Mon 23 Nov 2026, 09:00').waitFor()
    await stage.picture(page, `clock-${colorScheme}`)
    expect(stage.complaints).toEqual([])
  })

  test('is moved to any date and time, and says why it cannot be', async () => {
    const snapshot = { ...agency(), now: SUNDAY, hasClock: true }
    const page = await stage.open({ snapshot, size: 'phone' })
    const bar = page.getByRole('region', { name: "The bot's clock" })
    const problem = "The bot's clock only goes forward. Choose a later time."
    stage.stub.answer = () => ({ ok: false, problem })
    await bar.getByLabel("Date and time to move the bot's clock to").fill('2026-12-24T18:30')
    await bar.getByRole('button', { name: 'Move', exact: true }).press('Enter')
    expect(await moved()).toEqual([{ type: 'jump', to: Date.UTC(2026, 11, 24, 17, 30) }])
    await bar.getByRole('status').getByText(problem).waitFor()
    await stage.picture(page, 'clock-phone')
  })

  test('is not there where the bot goes by the real time', async () => {
    const page = await stage.open()
    expect(await page.getByText("The bot's clock").count()).toBe(0)
  })
})
