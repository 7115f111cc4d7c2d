import type { Tier } from '../../policy.ts'
import { REACH_DAYS } from '../conversations.ts'
import { daysSince, type Moment } from '../moment.ts'
import { isActive } from '../people.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** How many people on either side a relationship should rest on. */
const targets: Readonly<Record<Tier, number>> = { A: 3, B: 2, C: 1 }

/** Without a conversation for longer than this, breadth says nothing that silence does not say better. */
const KNOWN_DAYS = 180

/** The relationship hangs on too few people: theirs whom we reached in 90 days, or ours who reached them. */
export const relationshipThin: Signal = {
  key: 'relationship.thin',
  title: 'People on both sides',
  severity(situation, at) {
    const { lastTouch } = situation.conversations
    if (lastTouch === null || daysSince(lastTouch, at) > KNOWN_DAYS) return null
    const target = targets[situation.facts.client.tier]
    return Math.max(0, target - Math.min(breadth(situation, at), depth(situation, at))) / target
  },
  sentence(situation, at) {
    const { tier } = situation.facts.client
    const theirs = people(breadth(situation, at), 'contact')
    const ours = people(depth(situation, at), 'teammate')
    return `${theirs} reached by ${ours} in ${REACH_DAYS} days, tier ${tier} calls for ${targets[tier]} on each side`
  },
  nextStep(situation, at) {
    return breadth(situation, at) <= depth(situation, at)
      ? `Get to know another contact at ${situation.facts.client.name}`
      : `Bring another teammate to the next conversation with ${situation.facts.client.name}`
  }
}

function breadth(situation: Situation, at: Moment): number {
  let reached = 0
  for (const person of situation.people.values()) {
    const { lastTouch } = person
    if (lastTouch !== null && daysSince(lastTouch, at) <= REACH_DAYS && isActive(person, at)) reached++
  }
  return reached
}

function depth(situation: Situation, at: Moment): number {
  let reaching = 0
  for (const reached of situation.conversations.reaches) {
    if (reached.some((reach) => daysSince(reach.at, at) <= REACH_DAYS && isActive(reach.person, at)))
      reaching++
  }
  return reaching
}

function people(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
