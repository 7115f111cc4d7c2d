import { DAY } from '../../../src/domain/time.ts'
import { BEGIN, dateOf, FIRST_DAY } from './days.ts'
import { isInYear, sometimeOn, weekday } from './happenings.ts'
import { anyOwner, changeOn, type Making, ownerAt } from './making.ts'
import type { ClientSays, ContractSays, Plan, PlanSays, Story, Threat } from './world.ts'

/** Most clients have one contract; it is renewed before or after its decision, moved, followed by another, or simply ends. */
export function makeContracts({ index, dice, recordedAt }: Making): Story<ContractSays>[] {
  if (dice.chance(7)) return []
  const endDay = FIRST_DAY + dice.between(-60, 700)
  const decisions = dice.between(0, 3)
  const contract: Story<ContractSays> = {
    key: `contract ${index}`,
    versions: [
      {
        at: recordedAt,
        says: {
          startsOn: dice.chance(85) ? dateOf(endDay - dice.between(300, 1200)) : null,
          endsOn: dateOf(endDay),
          optionOn: decisions % 2 === 1 ? dateOf(endDay - dice.between(30, 150)) : null,
          noticeOn: decisions >= 2 ? dateOf(endDay - dice.between(30, 150)) : null,
          renewal: dice.chance(10) ? 'declined' : 'open'
        }
      }
    ]
  }
  const first = contract.versions[0]?.says
  if (first === undefined) return []
  if (dice.chance(12)) {
    const days = dice.between(-40, 60)
    const moved = (date: string | null) => (date === null ? null : dateOf(Date.parse(date) / DAY + days))
    const { endsOn, optionOn, noticeOn } = first
    changeOn(contract, endDay - dice.between(20, 200), index, {
      endsOn: dateOf(Date.parse(endsOn) / DAY + days),
      optionOn: moved(optionOn),
      noticeOn: moved(noticeOn)
    })
  }
  if (dice.chance(45))
    changeOn(contract, endDay - dice.between(-25, 130), index + 1, {
      renewal: dice.pick(['secured', 'renewed'])
    })
  if (!dice.chance(25)) return [contract]
  const isParallel = dice.chance(40)
  const day = isParallel ? FIRST_DAY : weekday(endDay - dice.between(0, 100))
  const at = Math.max(recordedAt, isParallel ? BEGIN : sometimeOn(day, index + 2))
  if (!isParallel && !isInYear(at)) return [contract]
  const startDay = isParallel ? endDay - dice.between(140, 200) : endDay + dice.between(-60, 20)
  const other: ContractSays = {
    startsOn: dateOf(startDay),
    endsOn: dateOf(startDay + dice.between(365, 730)),
    optionOn: null,
    noticeOn: null,
    renewal: 'open'
  }
  return [contract, { key: `contract ${index} b`, versions: [{ at, says: other }] }]
}

/** Promises and actions: most are done in time, some late, some never, some moved. */
export function makePlans({ index, dice, people, recordedAt }: Making, facts: Story<ClientSays>): Plan[] {
  return Array.from({ length: dice.between(0, 2) }, (_, i): Plan => {
    const kind = dice.pick(['action', 'action', 'commitment'])
    const madeOn = FIRST_DAY + dice.between(-30, 340)
    const at = Math.max(recordedAt, sometimeOn(weekday(madeOn), index + i))
    const dueDay = madeOn + dice.between(2, 50)
    const ownerId = dice.chance(60) ? ownerAt(facts, at) : dice.chance(60) ? anyOwner(dice, people).id : null
    const plan: Plan = {
      key: `${kind} ${index} ${i}`,
      kind,
      versions: [{ at, says: { ownerId, dueOn: dateOf(dueDay), doneOn: null } }]
    }
    if (dice.chance(20)) {
      const day = weekday(dueDay + dice.between(-12, 10))
      changeOn<PlanSays>(plan, day, index + i, { dueOn: dateOf(day + dice.between(1, 30)) })
    }
    if (dice.chance(85)) {
      const day = weekday(dueDay + (dice.chance(60) ? dice.between(-15, 0) : dice.between(1, 35)))
      changeOn<PlanSays>(plan, day, index + i + 1, { doneOn: dateOf(day) })
    }
    return plan
  })
}

/** A competitor, or words of leaving: written down on the day or weeks later. */
export function makeThreats({ index, dice, people, recordedAt }: Making): Threat[] {
  if (!dice.chance(14)) return []
  const day = weekday(FIRST_DAY + dice.between(-20, 330))
  const threat: Threat = {
    key: `threat ${index}`,
    kind: dice.pick(['competitor', 'leaving']),
    versions: [
      {
        at: Math.max(recordedAt, sometimeOn(day, index)),
        says: {
          ownerId: dice.chance(50) ? anyOwner(dice, people).id : null,
          openedOn: dice.chance(70) ? dateOf(day + dice.between(-45, 6)) : null,
          isOver: false
        }
      }
    ]
  }
  if (dice.chance(60)) changeOn(threat, day + dice.between(1, 60), index + 1, { isOver: true })
  return [threat]
}
