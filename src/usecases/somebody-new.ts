import type { ContactDetails } from '../domain/clients/contact.ts'

/** Somebody whom a form names who is not on record yet; `name` is null when it names nobody. */
export interface SomebodyNew {
  name: string | null
  title: string | null
  isExecutive: boolean
}

/** Whether something is said of somebody who has no name. */
export function isNameless({ name, title, isExecutive }: SomebodyNew): boolean {
  return name === null && (title !== null || isExecutive)
}

/** What is known about them, or null when nobody is named. */
export function contactOf({ name, title, isExecutive }: SomebodyNew): ContactDetails | null {
  return name === null ? null : { ...UNKNOWN, name, title, isExecutive }
}

const UNKNOWN = {
  externalId: null,
  email: null,
  role: 'other',
  counterpartId: null,
  preferredChannel: null,
  rhythmDays: null,
  leftOn: null,
  successorId: null,
  archivedAt: null
} as const
