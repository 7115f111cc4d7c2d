import type { Tier } from '../clients/client.ts'
import type { ContactRole } from '../clients/contact.ts'
import type { Renewal } from '../clients/facts.ts'
import { foldName } from '../clients/names.ts'
import type { Sentiment, TouchpointKind } from '../clients/touchpoint.ts'

/** Words that files write for one of our own, folded. */
type Vocabulary<T> = ReadonlyMap<string, T>

function vocabulary<T>(...entries: [T, string][]): Vocabulary<T> {
  return new Map(entries.flatMap(([value, words]) => words.split(', ').map((word) => [word, value] as const)))
}

/** Looks a cell up in a vocabulary; case, accents and punctuation do not matter. Undefined when the word is not in it. */
export function wordIn<T>(words: Vocabulary<T>, cell: string): T | undefined {
  return words.get(foldName(cell))
}

export const BOOLEAN_WORDS = vocabulary<boolean>(
  [true, 'true, yes, y, t, 1, ja, oui, si, x, active'],
  [false, 'false, no, n, f, 0, nein, non, inactive']
)

export const TIER_WORDS = vocabulary<Tier>(
  ['A', 'a, tier a, tier 1, 1, gold, a client'],
  ['B', 'b, tier b, tier 2, 2, silver, b client'],
  ['C', 'c, tier c, tier 3, 3, bronze, c client']
)

export const ROLE_WORDS = vocabulary<ContactRole>(
  ['sponsor', 'sponsor, executive sponsor'],
  ['signatory', 'signatory, signer, economic buyer, budget holder, contract signer, financial buyer'],
  ['decision_maker', 'decision maker, economic decision maker, business decision maker'],
  ['champion', 'champion, coach, advocate'],
  ['user', 'user, end user, business user, power user'],
  ['other', 'other, influencer, blocker, evaluator, technical buyer, legal and compliance, gatekeeper']
)

/** HubSpot writes END_USER, Salesforce several roles in one cell: the weightiest counts. */
export const ROLES_BY_WEIGHT: readonly ContactRole[] = [
  'signatory',
  'sponsor',
  'decision_maker',
  'champion',
  'user',
  'other'
]

export const KIND_WORDS = vocabulary<TouchpointKind>(
  ['meeting', 'meeting, appointment, video call, videocall, demo, workshop'],
  ['call', 'call, phone, phone call, phonecall, telephone, logged call'],
  ['email', 'email, e mail, mail, incoming email, outgoing email, list email, letter, fax'],
  ['message', 'message, chat, sms, whatsapp, whats app, linkedin message, linked in message, slack'],
  ['visit', 'visit, site visit, onsite, on site'],
  ['review', 'review, business review, qbr, quarterly business review'],
  ['event', 'event, conference, lunch, dinner'],
  ['other', 'other, task, note, to do, todo']
)

export const SENTIMENT_WORDS = vocabulary<Sentiment>(
  [-2, 'very negative, very bad, terrible'],
  [-1, 'negative, bad, unhappy'],
  [0, 'neutral, mixed, ok'],
  [1, 'positive, good, happy'],
  [2, 'very positive, very good, excellent']
)

export const RENEWAL_WORDS = vocabulary<Renewal>(
  ['open', 'open, pending, not started, in progress'],
  ['secured', 'secured, verbal, committed'],
  ['renewed', 'renewed, closed won, won'],
  ['declined', 'declined, not renewed, closed lost, lost, cancelled, canceled']
)

/** Whether a CRM's activity took place, by its state. */
export const DONE_WORDS = vocabulary<boolean>(
  [true, 'completed, complete, done, closed, held, sent, received, logged, yes, true, 1'],
  [
    false,
    'not started, in progress, open, planned, scheduled, deferred, waiting on someone else, waiting, to do, todo, no, false, 0, canceled, cancelled, not held'
  ]
)
