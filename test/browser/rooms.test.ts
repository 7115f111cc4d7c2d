import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

describe.skipIf(!hasChromium)('the rooms behind a card, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Dana takes the score of Acme apart: why, what changed since a day, how it went', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk acme')
    await dana.chooses('Look closer…', 'Why this score')
    expect(await dana.reads(/points, and what to do about each/)).toContain(
      '→ Ask Mei Tan to call Helen Marsh'
    )
    await stage.picture(dana.page, 'why')
    await dana.clicks('What changed, and what helps')
    const changes = await dana.reads('What became worse or better')
    expect(changes).toContain('What would bring it down if it happened today')
    await stage.picture(dana.page, 'changes')
    await dana.clicks('Since 7 days')
    await dana.reads(/risk still|, still/)
    const day = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)
    await dana.fills({ 'Since another day': day })
    await dana.reads(/healthy → at risk|watch → at risk/)
    await dana.clicks('Why this score')
    await dana.reads(/points, and what to do about each/)
    await dana.clicks('Trend')
    expect(await dana.reads('Risk in the last 90 days')).toMatch(/Watch → At risk/)
    await stage.picture(dana.page, 'trend')
    await dana.clicks('30 days')
    await dana.reads('Risk in the last 30 days')
    await dana.clicks('Back to the card')
    await dana.reads('Owner: ')
  })

  test('Dana goes through what happened at Acme, of one kind only, and reads a note whole', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk acme')
    await dana.chooses('Look closer…', 'Timeline')
    await dana.reads(/Timeline, everything: \d+ entries/)
    await stage.picture(dana.page, 'timeline')
    await dana.chooses('Show only', 'Check-ins')
    const checkins = await dana.reads('Timeline, check-ins: 4 entries')
    expect(checkins).not.toContain('whether the budget stands')
    await stage.picture(dana.page, 'timeline-checkins')
    await dana.clicks('Read whole')
    await dana.reads(/whether the budget stands/)
    await stage.picture(dana.page, 'read-whole')
    await dana.page.keyboard.press('Escape')
    await dana.clicks('Back to the card')
    await dana.reads('Owner: ')
  })

  test('Omar sees the plan for Delmar, and reads an item of it whole', async () => {
    const omar = await stage.enter('omar')
    await omar.says('/client-risk delmar')
    await omar.chooses('Look closer…', /^Plan/)
    const plan = await omar.reads(/\d+ open/)
    expect(plan).toContain('Show Carmen what the booking flow saved her')
    await stage.picture(omar.page, 'plan-room')
    await omar.chooses('Read an item whole…', 'Carmen compares our prices')
    await omar.reads(/StayBoard/)
    await stage.picture(omar.page, 'plan-item')
  })

  test('a card is shared with the channel, without notes', async () => {
    const mei = await stage.enter('mei')
    await mei.says('/client-risk everline')
    expect(await mei.reads('Owner: ')).toContain('Claims pilot goes live on Monday.')
    await mei.clicks('Share')
    const shared = await mei.reads(/Shared by/)
    expect(shared).not.toContain('Claims pilot goes live on Monday.')
    await stage.picture(mei.page, 'shared')
  })
})
