import { REACH_DAYS } from '../conversations.ts'
import { daysSince } from '../moment.ts'
import type { Signal } from '../signal.ts'
import { breadth, depth, WIDTHS } from '../width.ts'

/** Without a conversation for longer than this, breadth says nothing that silence does not say better. */
const KNOWN_DAYS = 180

/** The relationship hangs on too few people: theirs whom we reached in 90 days, or ours who reached them. */
export const relationshipThin: Signal = {
  key: 'relationship.thin',
  title: 'People on both sides',
  severity(situation, at) {
    const { lastTouch } = situation.conversations
    if (lastTouch === null || daysSince(lastTouch, at) > KNOWN_DAYS) return null
    const target = WIDTHS[situation.facts.client.tier]
    return Math.max(0, target - Math.min(breadth(situation, at), depth(situation, at))) / target
  },
  sentence(situation, at) {
    const { tier } = situation.facts.client
    const theirs = people(breadth(situation, at), 'contact')
    const ours = people(depth(situation, at), 'teammate')
    return `${theirs} reached by ${ours} in ${REACH_DAYS} days, tier ${tier} calls for ${WIDTHS[tier]} on each side`
  },
  nextStep(situation, at) {
    return breadth(situation, at) <= depth(situation, at)
      ? `Get to know another contact at ${situation.facts.client.name}`
      : `Bring another teammate to the next conversation with ${situation.facts.client.name}`
  }
}

function people(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
