import type { Tier } from '../../clients/client.ts'
import { REACH_DAYS, type Reach } from '../conversations.ts'
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

function breadth({ conversations }: Situation, at: Moment): number {
  let reached = 0
  for (const reach of conversations.reached) if (counts(reach, at)) reached++
  return reached
}

function depth({ conversations }: Situation, at: Moment): number {
  let reaching = 0
  for (const reaches of conversations.reaches) if (reaches.some((reach) => counts(reach, at))) reaching++
  return reaching
}

function counts(reach: Reach, at: Moment): boolean {
  return daysSince(reach.at, at) <= REACH_DAYS && isActive(reach.person, at)
}

function people(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
