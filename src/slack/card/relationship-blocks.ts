import type { KnownBlock } from '@slack/types'
import { formatDay } from '../../domain/calendar.ts'
import type { DecisionOnCard, PersonOnCard, ScoredCard } from '../../usecases/client-card.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'

/** As many people as a card needs to name; the rest is counted. */
const PEOPLE = 5

/** Who is who at the client, when it decides next, and who of ours is responsible. */
export function relationshipBlocks({ people, decision, owner }: ScoredCard): KnownBlock[] {
  const facts: Line[] = [
    [bold('Renewal: '), decision === null ? 'no decision ahead on record' : decisionWords(decision)],
    [bold('Owner: '), owner ?? 'nobody yet']
  ]
  return [peopleBlock(people), lines(...facts)]
}

function peopleBlock(people: PersonOnCard[]): KnownBlock {
  if (people.length === 0) return lines([bold('People: '), 'nobody on record'])
  const shown = people.slice(0, PEOPLE).map(personLine)
  const more = people.length - shown.length
  return points([bold('People')], more === 0 ? shown : [...shown, [`and ${more} more`]])
}

function personLine({ name, title, role, isExecutive, lastTouch }: PersonOnCard): Line {
  const known = [title, role === 'other' ? null : role.replace('_', ' '), isExecutive ? 'executive' : null]
  const words = known.filter((word) => word !== null && word !== '').join(', ')
  const when = lastTouch === null ? 'never spoken with' : `last spoken with on ${formatDay(lastTouch)}`
  return [bold(name), words === '' ? ` · ${when}` : ` (${words}) · ${when}`]
}

const DECISIONS: Record<DecisionOnCard['decision'], string> = {
  option: 'option date',
  notice: 'notice date',
  end: 'contract end'
}

function decisionWords({ decision, day, daysLeft, renewal }: DecisionOnCard): string {
  const date = `${DECISIONS[decision]} on ${formatDay(day)}`
  const state = renewal === 'declined' ? 'declined' : 'not secured'
  if (daysLeft < 0) return `${date}, ${count(-daysLeft)} ago, ${state}`
  return daysLeft === 0 ? `${date}, today, ${state}` : `${date}, in ${count(daysLeft)}, ${state}`
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
