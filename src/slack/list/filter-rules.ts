import { type Level, levels } from '../../domain/assessment/level.ts'
import { TIERS } from '../../domain/clients/client.ts'
import type { ClientFilter } from '../../domain/clients/client-filter.ts'

/** One thing that a filter can say: how it is written, and what it adds to what was said before, or why it can't, in words. */
export interface FilterRule {
  pattern: RegExp
  read(
    found: readonly (string | undefined)[],
    before: ClientFilter,
    slackUserId: string
  ): Partial<ClientFilter> | string
}

const LEVEL = 'critical|at[ -]?risk|watch|healthy'
/** A name in quotes, or all words up to the next criterion. */
const VALUE = `\\s+(?!\\s)(?:"\\s*([^"]{1,100}?)\\s*"|((?:(?!\\s+(?:tiers?|owner|stage|quiet|${LEVEL})\\b)[^",]){1,100}))`

const DAYS: Record<string, number> = { d: 1, w: 7, m: 30 }
const MOST_DAYS = 3650

const level: FilterRule = {
  pattern: written(`(${LEVEL})`),
  read: ([, said], { levels: before }) => ({ levels: [...new Set([...before, levelOf(said)])] })
}

const tier: FilterRule = {
  pattern: written('tiers?\\s+([abc](?:(?:[\\s,]|and|or)+[abc])*)'),
  read: ([, said = ''], { tiers: before }) => {
    const letters: string[] = said.toUpperCase().match(/\b[ABC]\b/g) ?? []
    return { tiers: [...new Set([...before, ...TIERS.filter((each) => letters.includes(each))])] }
  }
}

const owner: FilterRule = {
  pattern: written(`owner${VALUE}`),
  read: ([, quoted, bare], { owner: before }, slackUserId) => {
    if (before !== null) return 'A list has one owner at a time.'
    if (quoted !== undefined) return { owner: { kind: 'named', name: quoted } }
    const said = ended(bare)
    if (/^(nobody|none)$/i.test(said)) return { owner: { kind: 'nobody' } }
    const mentioned = /^me$/i.test(said) ? slackUserId : /^<@(\w+)>$/.exec(said)?.[1]
    if (mentioned !== undefined) return { owner: { kind: 'person', slackUserId: mentioned } }
    return { owner: { kind: 'named', name: said.replace(/^@/, '') } }
  }
}

const stage: FilterRule = {
  pattern: written(`stage${VALUE}`),
  read: ([, quoted, bare], { stage: before }) =>
    before === null ? { stage: quoted ?? ended(bare) } : 'A list has one stage at a time.'
}

const quiet: FilterRule = {
  pattern: written('quiet\\s+(?:for\\s+)?(\\d{1,4})\\s*(d|w|m|days?|weeks?|months?)?'),
  read: ([, count, unit = 'd'], { quietDays: before }) => {
    const quietDays = Number(count) * (DAYS[unit.charAt(0).toLowerCase()] ?? 1)
    if (before !== null) return 'Say “quiet” once.'
    return quietDays >= 1 && quietDays <= MOST_DAYS ? { quietDays } : `“quiet” takes 1 to ${MOST_DAYS} days.`
  }
}

/** Everything that a filter can say, in any order. */
export const FILTER_RULES: readonly FilterRule[] = [level, tier, owner, stage, quiet]

/** What belongs behind a word that stands alone. */
export const MISSING: ReadonlyMap<string, string> = new Map([
  ['tier', `After “tier” comes ${TIERS.join(', ')}.`],
  ['owner', 'After “owner” comes @somebody, a name, “me” or “nobody”.'],
  ['stage', 'After “stage” comes the name of a stage.'],
  ['quiet', 'After “quiet” comes for how long nobody has spoken with the client: 30d, 6w or 3 months.']
])

function written(source: string): RegExp {
  return new RegExp(`${source}(?=[\\s,"]|$)`, 'iy')
}

function levelOf(said = ''): Level {
  const letters = said.toLowerCase().replace(/[ -]/, '')
  return levels.find((each) => each.replace(' ', '') === letters) ?? 'at risk'
}

/** Without the word that leads on to the next criterion. */
function ended(words = ''): string {
  return words.trim().replace(/(\s+(and|or|with))+$/i, '')
}
