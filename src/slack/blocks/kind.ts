import type { Sentiment, TouchpointKind } from '../../domain/clients/touchpoint.ts'

/** How a conversation took place, in words. */
export const KINDS: Record<TouchpointKind, string> = {
  meeting: 'Meeting',
  call: 'Call',
  email: 'E-mail',
  message: 'Message',
  visit: 'Visit',
  review: 'Review',
  event: 'Event',
  other: 'Other'
}

/** How it felt, in words. */
export const MOODS: Record<Sentiment, string> = {
  '-2': 'Badly',
  '-1': 'Not so well',
  '0': 'Neither well nor badly',
  '1': 'Well',
  '2': 'Very well'
}
