import type { ClientFacts, ContractFacts, Renewal } from '../../../../../src/domain/clients/facts.ts'
import { DAY, type Instant } from '../../../../../src/domain/time.ts'
import type { Dice } from './dice.ts'
import { before, corrected, dateAfter, written } from './place.ts'
import type { Making } from './temper.ts'

type Terms = Omit<ContractFacts, 'recordedAt' | 'retiredAt'>

/** Contracts that lie on the edge of a rule, as first day, last day and renewal, in days after the instant. */
const EDGES: [[number, number, Renewal][], ...[number, number, Renewal][][]] = [
  [[-300, 90, 'open']],
  [[-300, 90, 'declined']],
  [
    [-250, -5, 'open'],
    [-365, 0, 'renewed']
  ],
  [
    [-10, 50, 'open'],
    [-40, 200, 'secured']
  ],
  [
    [-300, 0, 'open'],
    [-200, 100, 'secured']
  ],
  [
    [-300, 100, 'open'],
    [-21, 400, 'secured']
  ]
]

/** One contract, then perhaps one that runs beside it and one that follows it. */
export function createContracts({ anchor, temper, dice }: Making): ContractFacts[] {
  if (!dice.chance(temper.detail)) return []
  const terms = dice.chance(35) ? edgeTerms(dice, anchor) : usualTerms(dice, anchor, temper.trouble)
  return terms.flatMap((contract) =>
    corrected(dice, before(dice, anchor, 0, 500), contract, () =>
      dice.chance(25) ? null : { renewal: dice.pick(['open', 'secured', 'renewed', 'declined']) }
    )
  )
}

function edgeTerms(dice: Dice, anchor: Instant): Terms[] {
  return dice.pick(EDGES).map(([starts, ends, renewal]) => ({
    startsOn: dateAfter(anchor, starts),
    endsOn: dateAfter(anchor, ends),
    optionOn: null,
    noticeOn: null,
    renewal
  }))
}

function usualTerms(dice: Dice, anchor: Instant, trouble: number): Terms[] {
  const soon = dice.chance(25) ? dice.pick([-1, 0, 90]) : dice.between(-60, 150)
  const ends = dice.chance(trouble) ? soon : dice.between(60, 500)
  const terms = [termsUntil(dice, anchor, ends, trouble)]
  if (dice.chance(30)) terms.push(termsUntil(dice, anchor, ends + dice.between(-200, 200), 0))
  if (dice.chance(45)) {
    const starts = ends + dice.pick([1, 30, -119, -120, -121, -121, -200])
    const lasts = dice.chance(50) ? dice.between(20, 110) : dice.between(90, 730)
    const followUp = termsUntil(dice, anchor, starts + lasts, trouble)
    terms.push({ ...followUp, startsOn: dateAfter(anchor, starts) })
  }
  return terms
}

function termsUntil(dice: Dice, anchor: Instant, ends: number, trouble: number): Terms {
  return {
    startsOn: dice.chance(80) ? dateAfter(anchor, ends - dice.pick([365, 730, 1095, 60])) : null,
    endsOn: dateAfter(anchor, ends),
    optionOn: dice.chance(40) ? dateAfter(anchor, ends - dice.between(30, 200)) : null,
    noticeOn: dice.chance(50) ? dateAfter(anchor, ends - dice.between(30, 200)) : null,
    renewal: dice.chance(trouble)
      ? dice.pick(['open', 'open', 'declined'])
      : dice.pick(['open', 'secured', 'renewed'])
  }
}

/** A client that left, came back, and perhaps left again. */
export function createLosses({ anchor, temper, dice }: Making): ClientFacts['losses'] {
  if (!dice.chance(temper.name === 'Gone' ? 85 : 5)) return []
  const lost = dice.pick([0, 1, -1, -20, dice.between(-60, 0), dice.between(-150, 100)])
  const away = lost === -20 ? 20 : dice.between(10, 120)
  const first = {
    lostOn: dateAfter(anchor, lost),
    wonBackOn: dice.chance(55) ? dateAfter(anchor, lost + away) : null
  }
  const losses = [first]
  if (first.wonBackOn !== null && dice.chance(35))
    losses.push({ lostOn: dateAfter(anchor, lost + away + dice.between(1, 90)), wonBackOn: null })
  return losses.map((loss) => written(dice, before(dice, anchor, -30, 150), loss))
}

/** Pins of every length, some of which a later pin or a withdrawal ends. */
export function createOverrides({ anchor, dice }: Making): ClientFacts['overrides'] {
  const count = dice.chance(30) ? dice.between(1, 3) : 0
  return Array.from({ length: count }).flatMap((_, i) => {
    const madeAt = i === 0 && dice.chance(40) ? anchor - 90 * DAY : before(dice, anchor, -5, 110)
    const pin = {
      level: dice.pick(['healthy', 'watch', 'at risk', 'critical']),
      reason: 'They told us what they plan',
      by: dice.chance(80) ? { id: 'owner', name: 'Olga Roy' } : null,
      madeAt,
      expiresOn: dateAfter(madeAt, dice.chance(50) ? dice.between(89, 200) : dice.between(0, 90))
    }
    if (dice.chance(25)) pin.expiresOn = dateAfter(anchor, 0)
    return corrected(dice, madeAt - dice.pick([0, 0, 0, 9]) * DAY, pin, () =>
      dice.chance(60) ? null : { level: 'critical' as const }
    )
  })
}
