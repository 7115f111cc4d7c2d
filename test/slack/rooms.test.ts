import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../src/usecases/history-ports.ts'
import { addAcme, ago, type Story, story } from '../support/story.ts'

const snapshot = (days: number, score: number, level: Snapshot['level']): Snapshot => ({
  day: new Date(ago(days)).toISOString().slice(0, 10),
  asOf: ago(days),
  score,
  level,
  computedLevel: level,
  basis: 'score',
  inputs: 5,
  drivers: [],
  exposure: null,
  policyVersion: 1
})

async function recordScores({ store, book }: Story, clientId: string) {
  for (const [days, score, level] of [
    [20, 20, 'healthy'],
    [12, 30, 'watch'],
    [2, 46, 'watch']
  ] as const) {
    const taken = snapshot(days, score, level)
    await store.history.record(book.workspaceId, taken.day, [{ clientId, snapshot: taken }])
  }
}

/** Dana in front of the card of Acme; `enters` and `clicks` tell what she reads then. */
async function atTheCard(told: Story) {
  const dana = told.sandbox.person('dana')
  await dana.types('/client-risk acme')
  const read = () => dana.sees().find((seen) => seen.isEphemeral)
  const until = (words: string | RegExp) =>
    told.sandbox.waitFor(() => (read()?.words.match(words) ? read() : null), { what: String(words) })
  return {
    dana,
    until,
    enters: async (room: string, words: string | RegExp) => {
      await dana.chooses('Look closer…', room)
      return until(words)
    },
    clicks: async (label: string, words: string | RegExp) => {
      await dana.clicks(label)
      return until(words)
    }
  }
}

describe('Dana looks closer', () => {
  test('at the timeline: what happened, of one kind, the next page, and a note to its end', async () => {
    const told = await story()
    const { book, sandbox } = told
    const acme = await addAcme(book)
    const note = `${'Long story. '.repeat(240)}And they signed.`
    await book.touchpoint(acme, { occurredAt: ago(1), summary: note })
    for (let week = 0; week < 12; week++) await book.touchpoint(acme, { occurredAt: ago(80 + week) })
    await book.risk(acme, 'They look for another supplier', { recordedAt: ago(3) })
    const { dana, enters, clicks, until } = await atTheCard(told)
    const all = await enters('Timeline', 'Timeline, everything')
    expect(all.words).toMatch(/page 1 of 2/)
    expect(all.words).toMatch(/Risk opened\n: They look for another supplier/)
    expect(all.words).not.toContain('And they signed.')

    await dana.clicks('Read whole')
    const whole = await sandbox.waitFor(
      () => dana.modal()?.words.includes('And they signed.') && dana.modal()
    )
    expect(whole.words).toMatch(/^Acme Corp/)
    await dana.closes()

    await dana.chooses('Show only', 'Check-ins')
    await until(/check-ins: 14 entries · page 1 of 2/)
    const checkins = await clicks('Next', /check-ins: 14 entries · page 2 of 2/)
    expect(checkins.words).not.toContain('Risk opened')
    expect((await clicks('Back to the card', 'Owner: ')).words).toMatch(/^Acme Corp/)
    expect(dana.sees()).toHaveLength(1)
  })

  test('at the people: who is due, who left, and how broad the relationship is', async () => {
    const told = await story()
    const { book } = told
    const acme = await addAcme(book)
    await book.contact(acme, 'Nora Left', { leftOn: '2026-01-31', addedAt: ago(500) })
    await book.contact(acme, 'Rhea Rhythm', { rhythmDays: 10, addedAt: ago(3) })
    const { enters } = await atTheCard(told)
    const { words } = await enters('People', 'People: ')
    expect(words).toContain('1 of 3 spoken with in 90 days, by 0 of us. Tier B calls for 2 on each side.')
    expect(words).toMatch(
      /Carla Ruiz\n \(CFO, signatory, executive\)\n · last spoken with on .* every 60 days: overdue by 10 days/
    )
    expect(words).toMatch(/Rhea Rhythm\n · never spoken with · every 10 days: due in 7 days/)
    expect(words).toMatch(/Nora Left\n · left on 31 Jan 2026 · no successor yet/)
    expect(words.indexOf('Rhea')).toBeLessThan(words.indexOf('Tom Berg'))
  })

  test('at the reasons, at what changed since a day, and at what would help', async () => {
    const told = await story()
    const acme = await addAcme(told.book)
    await told.book.feedback(acme, 'complaint', { severity: 'high', text: 'Late again', receivedAt: ago(5) })
    const { dana, enters, clicks, until } = await atTheCard(told)
    const why = await enters('Why this score', 'points, and what to do about each')
    expect(why.words).toMatch(/→ .*Carla Ruiz/)
    expect(why.words).toMatch(/Not known, so neither good nor bad: \n.*renewal of the contract/)
    const changes = await clicks('What changed, and what helps', 'What became worse or better')
    expect(changes.words).toMatch(/Since .*: \nrisk \d+ → \d+/)
    expect(changes.words).toContain('A check-in with Carla Ruiz (CFO, signatory)')
    await clicks('Since 7 days', 'What became worse or better')
    const day = new Date(ago(2)).toISOString().slice(0, 10)
    await dana.chooses('choose_since', day)
    await until(/risk still \d+|risk \d+ → \d+, still/)
    await dana.chooses('choose_since', '2099-01-01')
    await until('That day has not begun yet.')
  })
})

describe.each([
  ['where Slack has charts', [], 'data_visualization', 'data_table'],
  ['where Slack has none yet', ['data_visualization', 'data_table'], 'table', 'table']
])('%s', (_where, missingBlocks, drawing, list) => {
  test('Dana sees how the score went, and the plan', async () => {
    const told = await story('http', { missingBlocks })
    const acme = await addAcme(told.book)
    await recordScores(told, acme)
    await told.book.commitment(acme, 'Deliver the report', { dueOn: '2026-01-31' })
    await told.book.risk(acme, 'They hire a CFO', { likelihood: 4, impact: 5 })
    const { enters, clicks, dana, until } = await atTheCard(told)
    await enters('Why this score', 'points, and what to do')
    const trend = await clicks('Trend', 'Trend of 90 days')
    expect(trend.words).toContain('Healthy → Watch')
    expect(trend.blocks.map(({ type }) => type)).toContain(drawing)
    await clicks('Back to the card', 'Owner: ')
    const plan = await enters('Plan: risks, actions, commitments', '2 open: 1 overdue')
    expect(plan.blocks.map(({ type }) => type)).toContain(list)
    expect(plan.words).toMatch(/Deliver the report[\s\S]*They hire a CFO[\s\S]*4 × 5 = 20/)
    await dana.chooses('Read an item whole…', 'They hire a CFO')
    await told.sandbox.waitFor(() => dana.modal()?.words.includes('Likelihood 4 × impact 5 = 20'))
    await dana.closes()
    await clicks('Back to the card', 'Owner: ')
    await until('Acme')
  })
})
