import type { KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import { formatDay } from '../../domain/calendar.ts'
import type { Digest, ListedClient } from '../../domain/digest/digest.ts'
import type { DueItem } from '../../domain/digest/due-item.ts'
import type { LevelChange } from '../../domain/digest/level-changes.ts'
import type { Outcome } from '../../domain/digest/outcome.ts'
import { amount } from '../blocks/amount.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { LEVELS } from '../blocks/level.ts'
import { bold, emoji, type Line, lines, points } from '../blocks/rich.ts'
import { cleanName, cut } from '../blocks/text.ts'
import { ACTIONS, numbered } from '../ids.ts'

/** Short enough that a whole digest is read in one go, and stays below what Slack takes however long the texts are. */
const [NAME, SENTENCE, ACTION, OWNER] = [80, 200, 150, 40]

/** Text cut to so many characters. */
export function short(text: string, max: number): string {
  return cut(cleanName(text), max)
}

/** One client with its number, one reason and one thing to do. */
export function listedBlocks(client: ListedClient, place: number): KnownBlock[] {
  const { id, name, level, levelBasis, score, exposure, ownerName, reason, next } = client
  const basis = levelBasis === 'not enough data' ? ' (not enough data)' : ''
  const facts = [
    `${LEVELS[level].word}${basis}, risk ${displayedScore(score)}`,
    ...(exposure === null ? ['revenue not known'] : [`weight ${amount(exposure)}`]),
    ownerName === null ? 'no owner' : short(ownerName, OWNER)
  ]
  return [
    lines(
      [emoji(LEVELS[level].emoji), ' ', bold(short(name, NAME)), ` · ${facts.join(' · ')}`],
      [short(reason ?? 'No finding on record', SENTENCE)],
      [`Next: ${next === null ? 'nothing is planned' : nextWords(next)}`]
    ),
    buttons(buttonAbout(button('Show card', numbered(ACTIONS.showClient, place), id), name))
  ]
}

function nextWords({ action, dueDay, ownerName, isOverdue }: NonNullable<ListedClient['next']>): string {
  return [
    short(action, ACTION),
    ...(dueDay === null ? [] : [`${isOverdue ? 'overdue since' : 'due'} ${formatDay(dueDay)}`]),
    ...(ownerName === null ? [] : [short(ownerName, OWNER)])
  ].join(' · ')
}

/** Changes of level below a heading; nothing where there are none. */
export function changeBlocks(
  heading: string,
  changes: readonly LevelChange[],
  more: string | null
): KnownBlock[] {
  if (changes.length === 0) return []
  return [points([bold(heading)], [...changes.map(changeLine), ...(more === null ? [] : [[more]])])]
}

function changeLine({ name, from, to }: LevelChange): Line {
  return [emoji(LEVELS[to].emoji), ' ', bold(short(name, NAME)), `: ${from} → ${to}`]
}

/** What became of the clients of the last digest. */
export function followedBlocks(followed: readonly Outcome[]): KnownBlock[] {
  if (followed.length === 0) return []
  const items = followed.map(
    ({ client, happened }): Line => [
      bold(short(client.name, NAME)),
      `: ${short(happened.join('; '), SENTENCE)}`
    ]
  )
  return [points([bold('What became of those listed last time')], items)]
}

/** What is due within the week. */
export function dueBlocks({ due, moreDue }: Pick<Digest, 'due' | 'moreDue'>): KnownBlock[] {
  if (due.length === 0) return []
  const more = moreDue === 0 ? [] : [[`and ${moreDue} more`]]
  return [points([bold('Due this week')], [...due.map(dueLine), ...more])]
}

function dueLine({ client, sentence, dueDay }: DueItem): Line {
  return [bold(short(client.name, NAME)), `: ${short(sentence, SENTENCE)} · ${formatDay(dueDay)}`]
}
