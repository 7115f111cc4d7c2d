import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ContactDetails } from '../../domain/clients/contact.ts'
import type { CalendarDate } from '../../domain/time.ts'
import { cleanName, cut } from '../blocks/text.ts'

/** As much of a name or a title as a sentence can hold. */
const PIECE = 80

/** "Carla Ruiz, CFO, left on 3 Nov 2026" */
export function contactWords(
  { name, title, leftOn, archivedAt }: Pick<ContactDetails, 'name' | 'title' | 'leftOn' | 'archivedAt'>,
  today: CalendarDate
): string {
  const leaving = leftOn && `${leftOn > today ? 'leaves' : 'left'} on ${formatDay(dayNumber(leftOn))}`
  const archived = archivedAt === null ? null : 'archived'
  return [called(name), title && called(title), leaving, archived].filter(Boolean).join(', ')
}

/** A name in a sentence. */
export function called(name: string): string {
  return cut(cleanName(name), PIECE)
}
