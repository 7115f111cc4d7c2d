import type { Instant } from '../../../src/domain/time.ts'
import { type Day, dayOfDate } from '../world/days.ts'
import type { Client, ContractSays } from '../world/world.ts'
import { saidAt } from './spell.ts'

export type Contract = ContractSays & { key: string }

/** The contracts of a client as they are on record at an instant. */
export const contractsAt = ({ contracts }: Pick<Client, 'contracts'>, at: Instant): Contract[] =>
  contracts.flatMap((story) => {
    const says = saidAt(story, at)
    return says === null ? [] : [{ ...says, key: story.key }]
  })

export const begin = ({ startsOn }: Contract) => (startsOn === null ? -Infinity : dayOfDate(startsOn))
export const end = ({ endsOn }: Contract) => dayOfDate(endsOn)
export const isSecure = ({ renewal }: Contract) => renewal === 'secured' || renewal === 'renewed'

export const follows = (other: Contract, contract: Contract) =>
  begin(other) > begin(contract) && begin(other) >= end(contract) - 120 && end(other) > end(contract)

/** The earlier of option and notice, else the end. */
export function firstDecision(contract: Contract): { name: string; day: Day } {
  const { optionOn, noticeOn } = contract
  const [first] = [
    { name: 'notice', day: noticeOn === null ? Infinity : dayOfDate(noticeOn) },
    { name: 'option', day: optionOn === null ? Infinity : dayOfDate(optionOn) }
  ].sort((a, b) => a.day - b.day)
  return first === undefined || first.day === Infinity ? { name: 'end', day: end(contract) } : first
}
