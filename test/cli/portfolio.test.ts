import { beforeEach, describe, expect, test } from 'vitest'
import { CliError } from '../../src/cli/cli-context.ts'
import { portfolioCommand } from '../../src/cli/portfolio.ts'
import type { Book } from '../support/book.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'
import { daysAgo } from '../support/facts.ts'

describe('client-risk portfolio', () => {
  let line: CommandLine
  let book: Book

  beforeEach(async () => {
    line = await useCommandLine()
    book = line.book
  })

  const run = (...words: string[]) => line.run(portfolioCommand, ...words)

  const client = (name: string, amount: string | null, currency = 'EUR', segment: string | null = null) =>
    book.client(name, {
      addedAt: daysAgo(800),
      annualRevenue: amount === null ? null : { amount, currency },
      segment
    })

  /** Three clients in euros, one in dollars, one without revenue, and three that are gone. */
  async function aBook() {
    const acme = await client('Acme Corp', '50000.00', 'EUR', 'Retail')
    const beta = await client('Beta', '30000.00', 'EUR', 'Banking')
    await client('Cato', '20000.00', 'EUR', 'retail')
    await client('Dollar Inc', '7000.00', 'USD')
    await client('Unpriced', null)
    const lost = await client('Gone Ltd', '10000.00')
    await book.loss(lost, '2026-03-01', { reasons: ['price'], competitor: 'Rival' })
    const back = await client('Prodigal', '40000.00')
    await book.loss(back, '2026-03-01', { reasons: ['price'], wonBackOn: '2026-12-01' })
    await book.client('Tidied away', { addedAt: daysAgo(800), archivedAt: daysAgo(100) })
    const kim = await book.contact(acme, 'Kim')
    await book.feedback(acme, 'nps', { score: 2, receivedAt: daysAgo(200), contactId: kim })
    await book.feedback(acme, 'nps', { score: 9, receivedAt: daysAgo(20), contactId: kim })
    await book.feedback(beta, 'nps', { score: 6, receivedAt: daysAgo(20) })
    await book.feedback(beta, 'nps', { score: 9, receivedAt: daysAgo(400) })
    await book.feedback(lost, 'csat', { score: 4, receivedAt: daysAgo(300) })
    return { acme, beta }
  }

  test('tells a person what the book depends on, a currency at a time', async () => {
    await aBook()
    const text = await run()
    expect(text).toContain(
      'Test workspace on 22 Nov 2026: 5 active clients, 1 without revenue on record and in no share'
    )
    // 50² + 30² + 20² = 3800
    expect(text).toMatch(/EUR +│ +3 │ +100,000\.00 │ +Acme Corp 50\.0 % │ +100\.0 % │ +3,800 │ +2\.6 │/)
    expect(text).toMatch(/USD +│ +1 │ +7,000\.00 │ +Dollar Inc 100\.0 %/)
    expect(text).toContain('! Acme Corp alone brings 50.0 % of EUR revenue, more than 20 %.')
    expect(text).toContain('! EUR revenue is concentrated: HHI 3,800 is above 1,800.')
    expect(text).toMatch(/Retail +│ +2 │ +0 │ +70,000\.00 │ +70\.0 %/)
    expect(text).toMatch(/unknown +│ +2 │ +1 │ +7,000\.00 │ +100\.0 %/)
    expect(text).not.toContain('If you lost')
  })

  test('prints n and an interval with every score, and says when they mean little', async () => {
    await aBook()
    const text = await run()
    // One promoter and one detractor: 0 ± 1.96 · √(1 / 2), which is more than the scale has.
    expect(text).toContain(
      'NPS 0 (95 % interval −100 to 100), n = 2: 1 promoter, 0 passive, 1 detractor. n is below 30, so the interval is wide'
    )
    expect(text).toContain('CSAT 100.0 % (95 % interval 20.7 % to 100.0 %), n = 1. n is below 30')
    expect(text).toContain(
      'Clients gone: 3 of 8 (37.5 %, 95 % interval 13.7 % to 69.4 %, wide): 2 lost, 1 archived without a loss.'
    )
    expect(text).toContain('EUR revenue kept: 100,000.00 of 150,000.00 (66.7 %), n = 5.')
    expect(text).toContain('In no retention: 2 without revenue on record then, 0 without')
    expect(text).toMatch(/price +│ +2 │ +0 │ +50,000\.00 EUR │/)
    expect(text).toMatch(/Rival +│ +1 │ +0 │ +10,000\.00 EUR │/)
  })

  test('answers the seven questions from what is on record', async () => {
    await aBook()
    const { questions } = JSON.parse(await run('--json'))
    expect(questions.map(({ key, answer }: Record<string, string>) => [key, answer])).toEqual([
      ['feedback', 'no'],
      ['quality', 'no'],
      ['one_view', 'no'],
      ['technology', 'no'],
      ['satisfaction', 'no'],
      ['defection', 'no'],
      ['losses', 'partly']
    ])
    const text = await run()
    expect(text).toContain('partly  Is it understood why clients leave?')
    expect(text).toContain('active clients with a score in 365 days: 2 of 5 (40.0 %')
    expect(text).toContain('complaints of 365 days resolved by their deadline: none to count')
    expect(text).toContain('Record the loss behind every client archived without one (1 client)')
  })

  test('shows the book without some clients', async () => {
    await aBook()
    const { whatIf } = JSON.parse(await run('--without', 'acme corp', 'Beta', 'beta', '--json'))
    expect(whatIf.without.map(({ name }: { name: string }) => name)).toEqual(['Acme Corp', 'Beta'])
    expect(whatIf.currencies[0]).toMatchObject({
      currency: 'EUR',
      revenueLost: '80000.00',
      shareLost: 80,
      before: { hhi: 3800 },
      after: { clients: 1, revenue: '20000.00', hhi: 10_000, effectiveClients: 1 }
    })
    const text = await run('--without', 'Acme Corp')
    expect(text).toContain('If you lost Acme Corp: 50,000.00 EUR a year, 50.0 %')
    expect(text).not.toContain('USD then')
    expect(await run('--without', 'Unpriced')).toContain(
      'If you lost Unpriced: no revenue on record would go'
    )
    expect(text).toMatch(/EUR then +│ +2 │ +50,000\.00 │ +Beta 60\.0 % │ +100\.0 % │ +5,200 │ +1\.9 │/)
  })

  test('refuses to lose a client that is lost, or that nobody knows', async () => {
    await aBook()
    await expect(run('--without', 'Gone Ltd', 'Acme Corp')).rejects.toThrow(
      new CliError('No longer an active client, so there is nothing left to lose: Gone Ltd', 1)
    )
    await expect(run('--without', 'Acne Corp')).rejects.toThrow(
      'No client is called "Acne Corp". Did you mean Acme Corp?'
    )
  })

  test('knows the book of a past day as it was known then', async () => {
    const { acme } = await aBook()
    await book.query('UPDATE client_version SET retired_at = $1 WHERE client_id = $2', [
      new Date(daysAgo(10)),
      acme
    ])
    await book.clientVersion(acme, 'Acme Corp', {
      recordedAt: daysAgo(10),
      annualRevenue: { amount: '1.00', currency: 'EUR' }
    })
    const largest = async (...words: string[]) =>
      JSON.parse(await run('--json', ...words)).concentration[0].largest[0]
    expect(await largest()).toMatchObject({ name: 'Beta' })
    expect(await largest('--as-of', '2026-11-01')).toMatchObject({ name: 'Acme Corp', share: 50 })
    const json = JSON.parse(await run('--json', '--as-of', '2026-11-01'))
    expect(json).toMatchObject({ asOf: '2026-11-01T00:00:00.000Z', since: '2025-11-01' })
  })

  test('says of an empty book that there is nothing to say', async () => {
    const text = await run()
    expect(text).toContain('0 active clients')
    expect(text).toContain('Dependence on few clients: no active client has revenue on record.')
    expect(text).toContain('NPS: no answers\nCSAT: no answers')
    expect(text).toContain('No client on record is that old, so nothing can be said of churn.')
    expect(text).toContain('Lost clients: none on record')
    const json = JSON.parse(await run('--json'))
    expect(json).toMatchObject({ nps: null, csat: null, concentration: [], whatIf: null })
    expect(json.churn.gone).toEqual({ hits: 0, of: 0, share: null, interval: null })
  })

  test('has the keys that scripts rely on', async () => {
    expect(Object.keys(JSON.parse(await run('--json')))).toEqual([
      'asOf',
      'clients',
      'concentration',
      'whatIf',
      'byLevel',
      'bySegment',
      'byIndustry',
      'nps',
      'csat',
      'since',
      'churn',
      'retention',
      'losses',
      'questions'
    ])
  })
})
