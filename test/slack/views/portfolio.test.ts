import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import type { Concentration } from '../../../src/domain/portfolio/concentration.ts'
import { MEASURES, type MeasureCounts } from '../../../src/domain/portfolio/measures.ts'
import { nps } from '../../../src/domain/portfolio/nps.ts'
import { proportion } from '../../../src/domain/portfolio/proportion.ts'
import { sevenQuestions } from '../../../src/domain/portfolio/seven-questions.ts'
import type { PortfolioFigures } from '../../../src/domain/portfolio/summarise.ts'
import { summarisePortfolio } from '../../../src/domain/portfolio/summarise.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { lostAlreadyMessage } from '../../../src/slack/portfolio/lost-already-message.ts'
import { portfolioMessage } from '../../../src/slack/portfolio/portfolio-view.ts'
import { unclearWithoutMessage } from '../../../src/slack/portfolio/unclear-without-message.ts'
import { whatIfMessage } from '../../../src/slack/portfolio/what-if-view.ts'
import { whichClientMessage } from '../../../src/slack/portfolio/which-client-message.ts'
import { NOW } from '../../support/facts.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const id = (place: number) => `0190f7a4-6f2e-7c3a-9b57-${String(place).padStart(12, '0')}`
const refs = (text: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: id(place), name: text }))

const concentration = (text: string, currency: string, from: number): Concentration => ({
  currency,
  clients: 5000,
  revenue: '123456789012345.67',
  largest: Array.from({ length: 5 }, (_, place) => ({
    id: id(from + place),
    name: text,
    revenue: { amount: '12345678901234.56', currency },
    share: 20
  })),
  largestShare: 20.1,
  fiveLargestShare: 100,
  hhi: 10_000,
  effectiveClients: 1,
  flags: ['single_client', 'concentrated']
})

const CURRENCIES = ['EUR', 'USD', 'JPY', 'CHF', 'GBP', 'SEK', 'NOK', 'DKK']
const empty = summarisePortfolio(
  { clients: [], tenures: [], feedback: [], losses: [] },
  [],
  defaultPolicy('UTC'),
  NOW
)

/** Many currencies, many reasons, long names: as much as a book can hold. */
function figures(text: string): PortfolioFigures {
  const group = { losses: 99_999, wonBack: 9_999, revenue: [] }
  const all = CURRENCIES.map((currency, place) => concentration(text, currency, place * 5))
  return {
    ...empty,
    clients: { active: 100_000, withoutRevenue: 50_000 },
    concentration: all,
    whatIf: {
      without: refs(text, 20),
      currencies: all.map((before) => ({
        currency: before.currency,
        lost: before.largest,
        revenueLost: '12345678901234.56',
        shareLost: 100,
        before,
        after: null
      }))
    },
    byLevel: empty.byLevel.map((part) => ({
      ...part,
      name: text,
      amounts: CURRENCIES.map((currency) => ({
        currency,
        clients: 5000,
        revenue: '123456789012345.67',
        share: 12.3456,
        exposure: '12345678901234.56'
      }))
    })),
    losses: {
      ...group,
      since: '2020-01-01',
      reasons: Array.from({ length: 200 }, () => ({ ...group, reason: text })),
      competitors: Array.from({ length: 200 }, () => ({ ...group, competitor: text }))
    },
    questions: empty.questions.map((question) => ({ ...question, advice: text }))
  }
}

const whatIf = (text: string) => figures(text).whatIf ?? expect.fail('No what-if')

const messages = (text: string): [string, Message][] => [
  ['the figures of a book', portfolioMessage(figures(text), 'UTC')],
  ['the figures of an empty book', portfolioMessage(empty, 'UTC')],
  ['a loss in thought', whatIfMessage(whatIf(text))],
  ['the loss of somebody without revenue', whatIfMessage({ ...whatIf(text), currencies: [] })],
  ['who is lost already', lostAlreadyMessage(refs(text, 20))],
  [
    'a name of several',
    whichClientMessage({ kind: 'ambiguous_name', name: text, clients: refs(text, 200) }, true)
  ],
  [
    'a name of nobody among others',
    whichClientMessage(
      { kind: 'unknown_client', name: text, suggestions: refs(text, 5), isBookEmpty: false },
      false
    )
  ],
  ['what can follow the word', unclearWithoutMessage()]
]

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(messages(text))('Slack takes %s', (_name, message) => expectTaken(message))
})

test('every answer to the seven questions tells what it rests on, a yes too', () => {
  const counts = Object.fromEntries(Object.keys(MEASURES).map((key) => [key, { hits: 1, of: 1 }]))
  const questions = sevenQuestions(counts as MeasureCounts)
  const shown = JSON.stringify(portfolioMessage({ ...empty, questions }, 'UTC').blocks)
  expect(shown).toContain('up to date? Active clients about whom something was logged in 90 days: 1 of 1.')
  expect(shown).toContain('why clients leave? Losses of 730 days with a reason: 1 of 1; clients gone')
})

test('amounts are written alike everywhere, and what is below nothing has a minus', () => {
  const kept = { currency: 'EUR', kept: '2512000.00', atStart: '2766000.00', percent: 90.8, clients: 9 }
  const retention = { currencies: [kept], unknownThen: 0, notComparable: 0 }
  const churn = { ...empty.churn, gone: proportion({ hits: 0, of: 9 }) }
  const shown = JSON.stringify(
    portfolioMessage({ ...empty, churn, retention, nps: nps([0, 9, 7]) }, 'UTC').blocks
  )
  expect(shown).toContain('EUR revenue kept: €2,512,000 of €2,766,000 (90.8 %)')
  expect(shown).toContain('interval −92 to 92')
})
