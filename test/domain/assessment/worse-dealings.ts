import { calendarDate, dayNumber } from '../../../src/domain/calendar.ts'
import { wasBelieved } from '../../../src/domain/clients/believed.ts'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import type { HealthCheckFacts, PulseFacts } from '../../../src/domain/clients/judgement.ts'
import type { Metric, MetricFacts } from '../../../src/domain/clients/metric.ts'
import { type RiskFacts, THREATS } from '../../../src/domain/clients/risk.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import { noon } from './facts.ts'

/** A change for the worse, and what it does to the facts; `pick` may choose one of several. */
export type Worse = [name: string, worsen: (facts: ClientFacts, pick: number) => ClientFacts]

const thisMonth = 2026 * 12 + 10

function withRisk(change: (risk: RiskFacts) => Partial<RiskFacts>): Worse[1] {
  return (facts, pick) => ({
    ...facts,
    risks: facts.risks.map((risk, place) => (place === pick % 3 ? { ...risk, ...change(risk) } : risk))
  })
}

function withFigures(metric: Metric, change: (figure: MetricFacts, age: number) => number): Worse[1] {
  return (facts) => {
    const full = facts.metrics
      .filter((figure) => figure.metric === metric && figure.month < thisMonth && wasBelieved(figure, noon))
      .sort((a, b) => b.month - a.month)
    const changed = (figure: MetricFacts) => ({ ...figure, value: change(figure, full.indexOf(figure)) })
    const metrics = facts.metrics.map((figure) => (full.includes(figure) ? changed(figure) : figure))
    return { ...facts, metrics }
  }
}

const more = (mark: number | null) => (mark === null ? null : Math.min(5, mark + 1))
const less = (mark: number | null) => (mark === null ? null : Math.max(1, mark - 1))

/** The ends of the scale hold for 30 days only, so an older pulse must not get there. */
function lowered({ pulse, madeAt }: PulseFacts): number {
  return isOlder(30, madeAt) ? Math.min(pulse, Math.max(2, pulse - 1)) : Math.max(1, pulse - 1)
}

function isOlder(days: number, instant: Instant): boolean {
  return noon - instant > days * DAY
}

const tenDaysBefore = (date: string | null) =>
  date === null ? '2026-11-12' : calendarDate(dayNumber(date) - 10)

/** What we promised, what the register says, and what we think of the client, each a little worse. */
export const worseDealings: readonly Worse[] = [
  [
    'promises due earlier',
    (facts) => ({
      ...facts,
      commitments: facts.commitments.map((promise) => ({ ...promise, dueOn: tenDaysBefore(promise.dueOn) }))
    })
  ],
  [
    'a promise that is not kept',
    (facts, pick) => ({
      ...facts,
      commitments: facts.commitments.map((promise, place) =>
        place === pick % 4 ? { ...promise, doneOn: null, brokenOn: null } : promise
      )
    })
  ],
  ['a risk that is likelier', withRisk(({ likelihood }) => ({ likelihood: more(likelihood) }))],
  ['a risk that would hit harder', withRisk(({ impact }) => ({ impact: more(impact) }))],
  ['a risk that nobody has accepted', withRisk(() => ({ acceptedOn: null }))],
  ['a risk that nobody has closed', withRisk(() => ({ closedOn: null }))],
  ['a risk that has been open for long', withRisk(() => ({ openedOn: null }))],
  [
    'a more serious threat',
    withRisk(({ threat }) => ({
      threat: threat === null ? 'low' : (THREATS[THREATS.indexOf(threat) + 1] ?? 'high')
    }))
  ],
  [
    'lower pulses',
    (facts) => ({ ...facts, pulses: facts.pulses.map((felt) => ({ ...felt, pulse: lowered(felt) })) })
  ],
  ...(['service', 'engagement', 'trust'] as const).map((side): Worse => {
    const worsened = (check: HealthCheckFacts) => ({ ...check, [side]: less(check[side]) })
    return [`less ${side}`, (facts) => ({ ...facts, healthChecks: facts.healthChecks.map(worsened) })]
  })
]

/** Monthly figures that got worse, and figures of earlier months that make them look worse. */
export const worseFigures: readonly Worse[] = [
  ['less revenue lately', withFigures('revenue', ({ value }, age) => (age === 0 ? value / 2 : value))],
  ['more revenue before', withFigures('revenue', ({ value }, age) => (age === 0 ? value : value * 2))],
  ['less use lately', withFigures('usage', ({ value }, age) => (age === 0 ? value / 2 : value))],
  ['more use before', withFigures('usage', ({ value }, age) => (age === 0 ? value : value * 2))],
  ['more tickets lately', withFigures('tickets', ({ value }, age) => (age < 2 ? value * 2 + 1 : value))],
  ['fewer tickets before', withFigures('tickets', ({ value }, age) => (age < 2 ? value : value / 2))],
  [
    'an invoice that is open for longer',
    (facts) => ({
      ...facts,
      metrics: facts.metrics.map((figure) =>
        figure.metric === 'invoice_overdue_days' ? { ...figure, value: figure.value + 20 } : figure
      )
    })
  ]
]
