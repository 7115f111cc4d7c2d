import { DAY, type Instant } from '../../../src/domain/time.ts'
import { type Day, dayOfDate } from '../world/days.ts'
import type { Client } from '../world/world.ts'
import { dayAt, startOf } from './clocks.ts'
import { begin, contractsAt, firstDecision, follows, isSecure } from './contracts.ts'
import { KEYS } from './keys.ts'
import { type Finder, type Spell, spell, stretches, turnsOf } from './spell.ts'

/** What is a good moment to talk on a day: for two weeks, until they do. */
function goodNews(cause: string, step: string, day: Day, from: Instant, until: Instant, client: Client) {
  const spoken = client.talks.find(({ at }) => dayAt(at) >= day)?.at ?? Infinity
  const end = Math.min(until, spoken, startOf(day + 15))
  return spell(cause, Math.max(from, startOf(day)), end, day, [[step, 0]])
}

/** Years since the first contract began, else since it became a client. */
export const anniversaries: Finder = (client) =>
  stretches([client.recordedAt, ...turnsOf(...client.contracts)]).flatMap(([from, until]) => {
    const starts = contractsAt(client, from).map(begin).filter(Number.isFinite)
    const first = new Date((starts.length > 0 ? Math.min(...starts) : dayAt(client.addedAt)) * 86_400_000)
    return [2026, 2027, 2028].flatMap((year) => {
      const years = year - first.getUTCFullYear()
      const day = Date.UTC(year, first.getUTCMonth(), first.getUTCDate()) / 86_400_000
      return years < 1 ? [] : goodNews(KEYS.anniversary(years), 'anniversary', day, from, until, client)
    })
  })

/** Contracts that are decided on in the year, or followed by one that is written down more than a day later; of those of a day one is told. */
export const renewals: Finder = (client) =>
  stretches(turnsOf(...client.contracts)).flatMap(([from, until]) => {
    const all = contractsAt(client, from)
    const days = all.flatMap((contract) => {
      const story = client.contracts.find(({ key }) => key === contract.key)
      const known = (key: string) => client.contracts.find((one) => one.key === key)?.versions[0]?.at ?? from
      const versions = story?.versions.filter(({ at }) => at <= from) ?? []
      const undecided = versions.findLastIndex(({ says }) => !isSecure({ ...says, key: '' }))
      if (undecided < 0) return []
      const isNews = (at: Instant) => at - known(contract.key) > DAY
      const settled = versions.slice(undecided + 1, undecided + 2).map(({ at }) => at)
      if (!settled.every(isNews)) return []
      const decided = [
        ...settled,
        ...all.filter((other) => follows(other, contract)).map((other) => known(other.key))
      ].filter((at) => at - known(contract.key) > DAY)
      if (decided.length === 0) return []
      const day = dayAt(Math.min(...decided))
      return Math.abs(firstDecision(contract).day - day) <= 120 ? [day] : []
    })
    return [...new Set(days)].flatMap((day) =>
      goodNews(KEYS.renewed(day), 'renewed', day + 1, from, until, client)
    )
  })

const isBad = (level: string) => level === 'at risk' || level === 'critical'

/** Four weeks below at risk. */
export const recoveries: Finder = (client) => {
  const { standings } = client
  return standings.flatMap(({ at, day, level }, i): Spell[] => {
    const before = standings[i - 1]
    if (before === undefined || !isBad(before.level) || isBad(level)) return []
    const until = standings.find((one) => one.at > at && isBad(one.level))?.at ?? Infinity
    return goodNews(KEYS.recovered(day), 'recovered', dayOfDate(day) + 28, at, until, client)
  })
}
