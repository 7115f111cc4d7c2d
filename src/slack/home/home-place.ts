import * as z from 'zod'
import { HOME_FILTERS } from '../../usecases/show-home.ts'
import type { HomePlace } from './home-view.ts'

const PARTS = ['overview', 'waiting', 'due', 'alerts', 'clients'] as const

/** As buttons carry it and the view keeps it: `due:overdue:2`. */
const schema = z.tuple([z.enum(PARTS), z.enum(HOME_FILTERS), z.coerce.number().int().min(0)])

/** Where the App Home begins. */
export const OVERVIEW: HomePlace = { part: 'overview', filter: 'all', page: 0 }

/** Reads where somebody is, or wants to go. What we did not write is the beginning. */
export function readPlace(text: string): HomePlace {
  const read = schema.safeParse(text.split(':'))
  if (!read.success) return OVERVIEW
  const [part, filter, page] = read.data
  return { part, filter, page }
}
