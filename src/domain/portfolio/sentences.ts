import type { Money } from '../money.ts'
import { CONCENTRATED_HHI, type Concentration, SINGLE_CLIENT_PERCENT } from './concentration.ts'
import type { Csat } from './csat.ts'
import type { Nps } from './nps.ts'
import { amountText, countText, fewText, intervalText, percentText, proportionText } from './phrases.ts'
import type { PortfolioFigures } from './summarise.ts'

/** What stands out about the revenue in one currency, a sentence each. */
export function dependenceWarnings({ currency, flags, largest, largestShare, hhi }: Concentration): string[] {
  return flags.map((flag) =>
    flag === 'single_client'
      ? `${largest[0]?.name} alone brings ${percentText(largestShare)} of ${currency} revenue, more than ${SINGLE_CLIENT_PERCENT} %.`
      : `${currency} revenue is concentrated: HHI ${amountText(hhi.toFixed(0))} is above ${amountText(`${CONCENTRATED_HHI}`)}.`
  )
}

/** The net promoter score, with how many answers it rests on and how far off it may be. */
export function npsSentence(figure: Nps | null): string {
  if (figure === null) return 'NPS: no answers'
  const { n, score, margin, promoters, passives, detractors } = figure
  const [low, high] = [Math.max(-100, score - margin), Math.min(100, score + margin)]
  const counts = `${countText(promoters, 'promoter')}, ${passives} passive, ${countText(detractors, 'detractor')}`
  const certainty =
    margin === 0 ? ' All answers are of one sort, so the interval has no width, which is no certainty.' : ''
  return `NPS ${whole(score)} (95 % interval ${whole(low)} to ${whole(high)}), n = ${n}: ${counts}.${certainty}${fewText(n)}`
}

/** With the sign that is as wide as a digit, and without one for what rounds to nothing. */
function whole(points: number): string {
  const rounded = Math.round(points)
  return rounded < 0 ? `−${-rounded}` : `${Math.abs(rounded)}`
}

/** Customer satisfaction, in the same way. */
export function csatSentence(figure: Csat | null): string {
  if (figure === null) return 'CSAT: no answers'
  const { n, share, low, high } = figure
  return `CSAT ${percentText(share)} (${intervalText(low, high)}), n = ${n}.${fewText(n)}`
}

/** Who of the clients of a year ago is still there, and what is left of their revenue; `money` writes an amount where it is read. */
export function keptSentences(
  { churn, retention }: Pick<PortfolioFigures, 'churn' | 'retention'>,
  money: (amount: Money) => string
): string[] {
  const { gone, lost, archived, wonBack } = churn
  if (gone.of === 0) return ['No client on record is that old, so nothing can be said of churn.']
  const { currencies, unknownThen, notComparable } = retention
  return [
    `Clients gone: ${proportionText(gone)}: ${lost} lost, ${archived} archived without a loss.${fewText(gone.of)}`,
    ...(wonBack === 0 ? [] : [`${countText(wonBack, 'client')} left and came back, and counts as kept.`]),
    ...currencies.map(
      ({ currency, kept, atStart, percent, clients }) =>
        `${currency} revenue kept: ${money({ amount: kept, currency })} of ${money({ amount: atStart, currency })} (${percentText(percent)}), n = ${clients}. Growth is not counted.`
    ),
    ...(unknownThen + notComparable === 0
      ? []
      : [
          `In no retention: ${unknownThen} without revenue on record then, ${notComparable} without a comparable one now.`
        ])
  ]
}
