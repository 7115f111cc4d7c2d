import { describe, expect, test } from 'vitest'
import type { PageAnswer, Snapshot } from '../../src/sandbox/page/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { connectOverHttp } from './support/bolt-app.ts'
import { bot } from './support/web-client.ts'
import { workspace } from './support/workspace.ts'

const SUNDAY = Date.UTC(2026, 10, 22, 12)
const MONDAY = Date.UTC(2026, 10, 23, 9)

/** A clock that stands still, and the instants it was moved to. */
function standingClock(): { now: () => number; jumpTo: (to: number) => Promise<void>; jumps: number[] } {
  const jumps: number[] = []
  return { jumps, now: () => jumps.at(-1) ?? SUNDAY, jumpTo: async (to) => void jumps.push(to) }
}

async function jumpOnPage(sandbox: Sandbox, to: unknown): Promise<PageAnswer> {
  const response = await fetch(new URL('page/act', sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: sandbox.person('dana').id, action: { type: 'jump', to } })
  })
  return response.json()
}

async function pageOf(sandbox: Sandbox): Promise<Snapshot> {
  return (await fetch(new URL('page/snapshot', sandbox.url))).json()
}

describe("the bot's clock", () => {
  test('is what messages are dated by, before and after it is moved', async () => {
    const clock = standingClock()
    const sandbox = await workspace({ clock })
    const dana = sandbox.person('dana')
    const say = () => bot(sandbox).chat.postMessage({ channel: dana.id, text: 'hi' })
    await say()
    await say()
    expect(await pageOf(sandbox)).toMatchObject({ hasClock: true, now: SUNDAY })
    await sandbox.jumpTo(MONDAY)
    await say()
    expect(await pageOf(sandbox)).toMatchObject({ hasClock: true, now: MONDAY })
    expect(dana.sees({ in: 'dm' }).map(({ ts }) => ts)).toEqual([
      '1795348800.000000',
      '1795348800.000001',
      '1795424400.000000'
    ])
  })

  test('is moved on by the page, and never back', async () => {
    const clock = standingClock()
    const sandbox = await workspace({ clock })
    expect(await jumpOnPage(sandbox, MONDAY)).toEqual({ ok: true })
    const back = { ok: false, problem: "The bot's clock only goes forward. Choose a later time." }
    expect(await jumpOnPage(sandbox, SUNDAY)).toEqual(back)
    expect(await jumpOnPage(sandbox, MONDAY)).toEqual(back)
    expect(await jumpOnPage(sandbox, 'soon')).toMatchObject({ ok: false })
    await expect(sandbox.jumpTo(SUNDAY)).rejects.toThrow('only goes forward')
    expect(clock.jumps).toEqual([MONDAY])
  })

  test('cannot be moved where the bot goes by the real time', async () => {
    const sandbox = await workspace()
    expect((await pageOf(sandbox)).hasClock).toBe(false)
    expect(await jumpOnPage(sandbox, Date.now() + 60_000)).toMatchObject({ ok: false })
    await expect(sandbox.jumpTo(Date.now() + 60_000)).rejects.toThrow('the real time')
  })

  test('does not make the bot take what Slack signs for a forgery', async () => {
    const sandbox = await workspace({ clock: standingClock() })
    await connectOverHttp(sandbox, (app) => {
      app.command('/echo', ({ ack }) => ack('heard'))
    })
    expect(await sandbox.person('dana').types('/echo hi')).toMatchObject({ ok: true })
  })
})
