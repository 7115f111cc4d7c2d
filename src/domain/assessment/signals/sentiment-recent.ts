import { dayIn, formatDay } from '../../calendar.ts'
import type { Mood } from '../conversations.ts'
import { daysSince, type Moment } from '../moment.ts'
import { ramp } from '../ramp.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'

/** Days for which a judged conversation tells the mood; the last day included. */
const FRESH_DAYS = 120

/** How the last three judged conversations felt. */
export const sentimentRecent: Signal = {
  key: 'sentiment.recent',
  title: 'Mood of the last check-ins',
  severity(situation, at) {
    const moods = freshMoods(situation, at)
    return moods.length === 0 ? null : ramp(mean(moods), 0.5, -2)
  },
  sentence(situation, at) {
    const moods = freshMoods(situation, at)
    const latest = moods[0]
    if (!latest) return 'Nobody has judged a check-in lately'
    const which =
      moods.length === 1 ? 'the last judged check-in' : `the last ${moods.length} judged check-ins`
    const on = formatDay(dayIn(situation.policy.timeZone, latest.at))
    return `Mood of ${which} is ${signed(mean(moods))} on a scale from −2 to 2, latest on ${on}`
  },
  nextStep({ facts }) {
    return `Ask ${facts.client.name} what would have to change`
  }
}

function freshMoods(situation: Situation, at: Moment): Mood[] {
  return situation.conversations.moods.filter((mood) => daysSince(mood.at, at) <= FRESH_DAYS)
}

function mean(moods: Mood[]): number {
  return moods.reduce((sum, mood) => sum + mood.sentiment, 0) / moods.length
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded < 0 ? `−${-rounded}` : `${rounded}`
}
