import type { KnownBlock } from '@slack/types'
import { formatDay } from '../../domain/calendar.ts'
import type { ShownEntry } from '../../usecases/show-timeline.ts'
import { bold, type Line, lines, link, moment, quote } from '../blocks/rich.ts'
import { cut } from '../blocks/text.ts'
import { happeningWords } from './happening-view.ts'

/** As much of a note as tells whether to read it whole, and as many characters of names and particulars. */
const [GLANCE, ASIDE] = [280, 300]

/** What happened, whom it was about and with, when, by whom, and what was said, cut short. */
export function entryBlocks(entry: ShownEntry): KnownBlock[] {
  const words = entry.words?.trim() || null
  return [lines(...headLines(entry)), ...(words === null ? [] : [quote(words, GLANCE)])]
}

/** Whether there is more of it than `entryBlocks` shows. */
export function isCut(entry: ShownEntry): boolean {
  const { subject, words, contacts } = entry
  const aside = [contacts.join(', '), happeningWords(entry).facts.join(' · ')]
  const glance = [subject ?? '', words?.trim() ?? '']
  return aside.some(({ length }) => length > ASIDE) || glance.some(({ length }) => length > GLANCE)
}

/** All that was written down and does not stand uncut in `headLines`; empty when there is no more. */
export function wholeOf(entry: ShownEntry): string {
  const { subject, words, contacts } = entry
  const [whom, facts] = [contacts.join(', '), sentence(happeningWords(entry).facts)]
  const parts = [
    (subject?.length ?? 0) > GLANCE ? subject : null,
    whom.length > ASIDE ? `With ${whom}` : null,
    facts.length > ASIDE ? facts : null,
    words
  ]
  return parts.filter((part) => part !== null && part.trim() !== '').join('\n\n')
}

/** An entry without what was said. */
export function headLines(entry: ShownEntry): Line[] {
  const { subject, by, contacts, permalink } = entry
  const { title, facts } = happeningWords(entry)
  const about = subject === null ? [] : [`: ${cut(subject, GLANCE)}`]
  const people = contacts.length === 0 ? [] : [` with ${cut(contacts.join(', '), ASIDE)}`]
  const ours = by.length === 0 ? [] : [` · by ${by.join(', ')}`]
  const source = permalink === null ? [] : [' · ', link('Message', permalink)]
  return [
    [bold(title), ...people, ...about, ' · ', when(entry), ...ours, ...source],
    ...(facts.length === 0 ? [] : [[cut(sentence(facts), ASIDE)]])
  ]
}

/** A day stays that day in every zone; a moment is told in the reader's own. */
function when({ at, day, isDayOnly }: ShownEntry) {
  return isDayOnly ? formatDay(day) : moment(at, formatDay(day))
}

function sentence(facts: string[]): string {
  const words = facts.join(' · ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
