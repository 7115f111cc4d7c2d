import type { CalendarDate, Instant } from '../time.ts'

/** What a contact decides at the client. */
export type ContactRole = 'sponsor' | 'signatory' | 'decision_maker' | 'champion' | 'user' | 'other'

/** A person at a client as somebody describes them; `null` means nobody has said. */
export interface ContactDetails {
  name: string
  externalId: string | null
  /** Lower case. */
  email: string | null
  title: string | null
  isExecutive: boolean
  role: ContactRole
  /** Teammate id of the one of us who keeps this relationship. */
  counterpartId: string | null
  preferredChannel: string | null
  rhythmDays: number | null
  leftOn: CalendarDate | null
  /** Contact id of who took over. */
  successorId: string | null
  archivedAt: Instant | null
}

/** Enough of a contact to offer it in a list. */
export interface ContactRef {
  id: string
  name: string
  title: string | null
  isExecutive: boolean
}
