import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'
import type { Visitor } from './visitor.ts'

describe.skipIf(!hasChromium)('what is planned and judged, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Omar writes down a commitment, a risk, and an action for it', async () => {
    const omar = await stage.enter('omar')
    await omar.says('/client-risk delmar')
    await omar.chooses('Write down…', 'Add a commitment')
    await omar.fills({ 'What is promised or expected?': 'The season report', Due: '3/4' })
    await omar.clicks('Save')
    await omar.reads('can be two days')
    await stage.picture(omar.page, 'commitment-refused')
    await omar.fills({ Due: 'in 2 weeks' })
    await omar.chooses('Kind', 'Deliverable')
    await omar.fills({
      'Signed off by': 'Carmen Vidal',
      'Signed off on': '2026-01-15',
      Evidence: 'Minutes of January'
    })
    await omar.submits('Save')
    await omar.reads('Commitment saved.')
    await omar.chooses('Write down…', 'Open a risk')
    await omar.fills({ 'What may happen?': 'The hotels are sold', Competitor: 'StayBoard' })
    await omar.chooses('How likely?', '3 · Possible')
    await omar.chooses('How bad?', '5 · We lose the client')
    await stage.picture(omar.page, 'risk')
    await omar.submits('Save')
    await omar.reads(/Risk opened. Risk \d+ → \d+/)
    await plan(omar)
    await stage.picture(omar.page, 'plan')

    await omar.chooses('Plan an action for a risk…', 'The hotels are sold')
    await omar.fills({ 'What is to be done?': 'Ask Carmen whom she talks to', Due: 'next tue' })
    await stage.picture(omar.page, 'action')
    await omar.submits('Save')
    await omar.reads('Action planned.')
    expect(await plan(omar)).toMatch(/Ask Carmen whom she talks to[\s\S]*for: The hotels are sold/)
  })

  test('Dana settles what was promised to Juniper, what she meant to do, and a risk', async () => {
    const dana = await stage.enter('dana')
    const settled: [
      client: string,
      item: string,
      fate: string,
      why: Record<string, string>,
      answer: string
    ][] = [
      [
        'juniper',
        'Proposal for the lost sales',
        'It is moved to another day',
        { 'New day': '2031-01-31', 'Why?': 'They asked for more time' },
        'Commitment moved.'
      ],
      ['juniper', 'Find out what the lost sales were worth', 'It is done', {}, 'Action done.'],
      [
        'fjord',
        'Only Erik knows their side of the platform',
        'It is over',
        { 'Why?': 'They hired' },
        'Risk closed.'
      ]
    ]
    for (const [client, item, fate, why, answer] of settled) {
      await dana.says(`/client-risk ${client}`)
      expect(await plan(dana)).toContain(item)
      await dana.chooses('Settle an item…', item)
      await dana.chooses('What became of it?', fate)
      await dana.fills(why)
      await stage.picture(dana.page, `settle-${answer.split(' ')[0]?.toLowerCase()}`)
      await dana.submits('Save')
      await dana.reads(answer)
    }
    await dana.chooses('Look closer…', /^Plan/)
    await dana.misses('Only Erik knows their side of the platform')
  })

  test('Omar gives a pulse, checks the health, pins the level and snoozes alerts', async () => {
    const omar = await stage.enter('omar')
    await omar.says('/client-risk fjord')
    await omar.chooses('Write down…', 'Give a pulse')
    await omar.chooses('How does it feel?', '2 · Bad')
    await omar.fills({ 'Why?': 'Erik sounds tired.' })
    await stage.picture(omar.page, 'pulse')
    await omar.submits('Save')
    await omar.reads(/Pulse saved. Risk \d+ → \d+/)
    await omar.chooses('Write down…', 'Check the health')
    await omar.clicks('Save')
    await omar.reads('Give a mark to at least one of the three.')
    await omar.chooses('Trust', '2 · Poor')
    await stage.picture(omar.page, 'health')
    await omar.submits('Save')
    await omar.reads('Health check saved.')
    await omar.chooses('Write down…', 'Pin the level')
    await omar.chooses('Level', 'Critical')
    await omar.fills({ 'Why?': 'Their CTO told me that she leaves', Until: 'in 3 weeks' })
    await stage.picture(omar.page, 'pin')
    await omar.submits('Pin')
    expect(await omar.reads('Level pinned to Critical.')).toContain('Their CTO told me that she leaves')
    await stage.picture(omar.page, 'pinned')
    await omar.chooses('Write down…', 'Snooze alerts')
    await omar.fills({ 'Why can it wait?': 'Their board meets on Monday', Until: 'yesterday' })
    await omar.clicks('Snooze')
    await omar.reads(/is past/)
    await omar.fills({ Until: 'next fri' })
    await stage.picture(omar.page, 'snooze')
    await omar.submits('Snooze')
    await omar.reads('All alerts about it are silent until')
    await omar.chooses('Look closer…', /^The client itself/)
    await omar.reads('Their board meets on Monday')
    await stage.picture(omar.page, 'judged')
    await omar.clicks('Lift the pin')
    await omar.misses('Level pinned')
  })

  async function plan(person: Visitor): Promise<string> {
    await person.chooses('Look closer…', /^Plan/)
    return person.reads(/\d+ open/)
  }
})
