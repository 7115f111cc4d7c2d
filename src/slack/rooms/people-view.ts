import type { ActionsBlock, KnownBlock } from '@slack/types'
import { REACH_DAYS } from '../../domain/assessment/conversations.ts'
import { formatDay } from '../../domain/calendar.ts'
import type { Leaver, ShownPeople, ShownPerson } from '../../usecases/show-people.ts'
import { buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { peopleForms } from '../people/people-blocks.ts'
import { backTo, doors, pageDoors, roomValue } from './room-blocks.ts'

/** As many people as are read in one go. */
const PAGE = 15

/** Who is who at a client: executives first, then whoever is due first; at the end those who left. */
export function peopleMessage(shown: ShownPeople, asked: number): Message {
  const { client, people, leavers } = shown
  const all = [...people.map(personLine), ...leavers.map(leaverLine)]
  const pages = Math.max(1, Math.ceil(all.length / PAGE))
  const page = Math.min(asked, pages - 1)
  const start = page * PAGE
  const here = all.slice(start, start + PAGE)
  const present = here.slice(0, Math.max(0, people.length - start))
  const gone = here.slice(present.length)
  const where = pages === 1 ? '' : ` Page ${page + 1} of ${pages}.`
  return {
    text: mrkdwn`${client.name}: ${reachWords(shown)}`,
    blocks: [
      header(client.name),
      lines([bold('People: '), reachWords(shown)]),
      ...(people.length === 0 ? [lines(['Nobody who is there is on record.'])] : []),
      ...(present.length === 0 ? [] : [points([bold('Executives first, then who is due first')], present)]),
      ...(gone.length === 0 ? [] : [points([bold('Left')], gone)]),
      note(`An executive is due by the rhythm of the client, anybody else when one is agreed.${where}`),
      peopleForms(client, [...people, ...leavers].slice(start, start + PAGE)),
      peopleButtons(shown, page, pages)
    ] satisfies KnownBlock[]
  }
}

/** The row of buttons below the people. */
function peopleButtons({ client: { id } }: ShownPeople, page: number, pages: number): ActionsBlock {
  return buttons(...doors(...pageDoors(page, pages, (to) => roomValue('people', id, '', to)), backTo(id)))
}

/** "3 of 7 spoken with in 90 days, by 2 of us. Tier A calls for 3 on each side." */
function reachWords({ people, breadth, depth, target, tier }: ShownPeople): string {
  const reached = `${breadth} of ${people.length} spoken with in ${REACH_DAYS} days, by ${depth} of us`
  return `${reached}. Tier ${tier} calls for ${target} on each side.`
}

function personLine(person: ShownPerson): Line {
  const { name, title, role, isExecutive, counterpart, preferredChannel } = person
  const known = [title, role === 'other' ? null : role.replace('_', ' '), isExecutive ? 'executive' : null]
  const facts = [
    lastTalk(person),
    rhythm(person),
    counterpart && `our counterpart: ${counterpart}`,
    preferredChannel && `prefers ${preferredChannel}`
  ]
  const words = known.filter((word) => word !== null && word !== '').join(', ')
  return [bold(name), words === '' ? '' : ` (${words})`, ` · ${facts.filter(Boolean).join(' · ')}`].filter(
    (piece) => piece !== ''
  )
}

function lastTalk({ lastTalk: day }: ShownPerson): string {
  return day === null ? 'never spoken with' : `last spoken with on ${formatDay(day)}`
}

function rhythm({ rhythmDays, dueIn }: ShownPerson): string | null {
  if (rhythmDays === null || dueIn === null) return null
  const every = `every ${days(rhythmDays)}`
  if (dueIn < 0) return `${every}: overdue by ${days(-dueIn)}`
  return dueIn === 0 ? `${every}: due today` : `${every}: due in ${days(dueIn)}`
}

function leaverLine({ name, title, isExecutive, leftOn, successor }: Leaver): Line {
  const words = [title, isExecutive ? 'executive' : null].filter((word) => word !== null && word !== '')
  const who = words.length === 0 ? '' : ` (${words.join(', ')})`
  const next = successor === null ? 'no successor yet' : `${successor} took over`
  return [bold(name), `${who} · left on ${formatDay(leftOn)} · ${next}`]
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
