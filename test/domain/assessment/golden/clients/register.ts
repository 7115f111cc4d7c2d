import type { ClientFacts } from '../../../../../src/domain/clients/facts.ts'
import { DAY } from '../../../../../src/domain/time.ts'
import { before, corrected, dateAfter } from './place.ts'
import type { Making } from './temper.ts'

/** What was promised: kept, late, broken, without a date. */
export function createCommitments({ anchor, temper, dice }: Making): ClientFacts['commitments'] {
  if (!dice.chance(temper.detail / 2)) return []
  return Array.from({ length: dice.between(1, 4) }).flatMap(() => {
    const due = dice.chance(15) ? dice.pick([0, -1, -30]) : dice.between(-70, 80)
    const isKept = !dice.chance(temper.trouble)
    const commitment = {
      commitment: 'Weekly figures',
      dueOn: dice.chance(90) ? dateAfter(anchor, due) : null,
      doneOn: isKept && due < 10 ? dateAfter(anchor, dice.chance(20) ? 0 : due + dice.between(-20, 5)) : null,
      brokenOn: !isKept && dice.chance(25) ? dateAfter(anchor, due + dice.between(0, 40)) : null
    }
    return corrected(dice, before(dice, anchor, 30, 200), commitment, () => ({
      doneOn: null,
      dueOn: dateAfter(anchor, due - 10)
    }))
  })
}

/** Risks that were rated, accepted and closed, rivals, and clients who say that they may go. */
export function createRisks({ anchor, temper, dice }: Making): ClientFacts['risks'] {
  if (!dice.chance(temper.trouble + 15)) return []
  return Array.from({ length: dice.between(1, 3) }).flatMap(() => {
    const opened = dice.chance(10) ? 0 : dice.between(-200, 15)
    const isRated = dice.chance(60)
    const worst = temper.trouble > 40 ? 5 : 3
    const threat = dice.pick(['low', 'low', 'medium', 'medium', 'high'])
    const risk = {
      risk: 'The budget may be cut',
      likelihood: isRated ? dice.between(1, worst) : null,
      impact: isRated ? dice.between(1, worst) : null,
      competitor: 'Other & Co',
      threat: dice.chance(isRated ? 25 : 70) ? threat : null,
      saysLeaving: dice.chance(20),
      openedOn: dice.chance(80) ? dateAfter(anchor, opened) : null,
      acceptedOn: dice.chance(25)
        ? dateAfter(anchor, opened + dice.pick([0, dice.between(0, 100), -opened]))
        : null,
      closedOn: dice.chance(30)
        ? dateAfter(anchor, opened + dice.pick([dice.between(0, 250), -opened]))
        : null
    }
    return corrected(dice, anchor + Math.min(opened, -dice.between(0, 40)) * DAY, risk, () =>
      dice.chance(40) ? null : { threat: 'high' as const }
    )
  })
}

/** The owner's own feeling, more than once. */
export function createPulses({ anchor, temper, dice }: Making): ClientFacts['pulses'] {
  if (!dice.chance(temper.detail * 0.8)) return []
  const calmest = temper.trouble > 40 ? 3 : 5
  return Array.from({ length: dice.between(1, 3) }).flatMap((_, i) => {
    const madeAt =
      i === 0 && dice.chance(20) ? anchor - dice.pick([30, 90, 91]) * DAY : before(dice, anchor, -15, 140)
    const pulse = {
      madeAt,
      pulse: dice.between(temper.trouble < 10 ? 4 : 1, calmest),
      note: dice.chance(70) ? 'Short answers lately' : null,
      by: { id: 'owner', name: 'Olga Roy' }
    }
    return corrected(dice, madeAt - dice.pick([0, 0, 0, 8]) * DAY, pulse, () => null)
  })
}

/** Marks for the partnership, of which some may be missing. */
export function createHealthChecks({ anchor, temper, dice }: Making): ClientFacts['healthChecks'] {
  if (!dice.chance(temper.detail * 0.8)) return []
  const mark = () => dice.between(temper.trouble < 10 ? 4 : 1, 5)
  return Array.from({ length: dice.between(1, 2) }).flatMap((_, i) => {
    const madeAt = i === 0 && dice.chance(20) ? anchor - 180 * DAY : before(dice, anchor, -15, 260)
    const check = {
      madeAt,
      service: dice.chance(75) ? mark() : null,
      engagement: dice.chance(75) ? mark() : null,
      trust: mark()
    }
    return corrected(dice, madeAt - dice.pick([0, 0, 0, 8]) * DAY, check, () => ({ trust: 2 }))
  })
}
