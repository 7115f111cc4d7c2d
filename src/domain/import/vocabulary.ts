import type { Level } from '../assessment/level.ts'
import type { Tier } from '../clients/client.ts'
import type { CommitmentKind } from '../clients/commitment.ts'
import type { ContactRole } from '../clients/contact.ts'
import type { Renewal } from '../clients/facts.ts'
import type { FeedbackKind, FeedbackSubject, Severity } from '../clients/feedback.ts'
import type { JudgementKind } from '../clients/judgement.ts'
import type { Metric } from '../clients/metric.ts'
import { foldName } from '../clients/names.ts'
import type { Threat } from '../clients/risk.ts'
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

export const FEEDBACK_WORDS = vocabulary<FeedbackKind>(
  ['nps', 'nps, net promoter score, nps survey, relationship nps, transactional nps'],
  ['csat', 'csat, c sat, customer satisfaction, satisfaction, csat survey, satisfaction survey'],
  ['ces', 'ces, customer effort score, customer effort, effort, ces survey'],
  ['praise', 'praise, compliment, testimonial, thanks, kudos'],
  ['request', 'request, question, wish, feature request, change request, inquiry, enquiry'],
  ['complaint', 'complaint, complain, escalation, grievance, beschwerde, reklamation']
)

export const SEVERITY_WORDS = vocabulary<Severity>(
  ['low', 'low, minor, trivial, niedrig'],
  ['medium', 'medium, moderate, normal, mittel'],
  ['high', 'high, major, serious, hoch'],
  ['critical', 'critical, urgent, blocker, severe, kritisch']
)

export const SUBJECT_WORDS = vocabulary<FeedbackSubject>(
  ['product', 'product, feature, features, quality, bug'],
  ['service', 'service, support, customer service'],
  ['delivery', 'delivery, deadline, deadlines, timeliness, shipping'],
  ['use', 'use, usability, ease of use, onboarding, training'],
  ['communication', 'communication, communications'],
  ['price', 'price, pricing, cost, billing, invoice'],
  ['other', 'other, misc, miscellaneous, general']
)

export const METRIC_WORDS = vocabulary<Metric>(
  ['revenue', 'revenue, mrr, monthly recurring revenue, monthly revenue, sales, turnover, umsatz'],
  ['usage', 'usage, seats, logins, active users, volume, nutzung'],
  ['tickets', 'tickets, support tickets, cases, support cases'],
  ['invoice_overdue_days', 'invoice overdue days, days overdue, overdue days, days past due']
)

export const COMMITMENT_WORDS = vocabulary<CommitmentKind>(
  ['requirement', 'requirement, must have'],
  ['expectation', 'expectation, expected'],
  ['success_criterion', 'success criterion, success criteria, criterion, goal, kpi'],
  ['deliverable', 'deliverable, delivery, task, action, action item']
)

export const THREAT_WORDS = vocabulary<Threat>(
  ['low', 'low, mentioned, minor'],
  ['medium', 'medium, moderate, compares, comparing'],
  ['high', 'high, severe, evaluates, evaluating, shortlisted']
)

export const JUDGEMENT_WORDS = vocabulary<JudgementKind>(
  ['pulse', 'pulse, pulse check, gut feeling'],
  ['health', 'health, health check, partnership health check, partnership health'],
  ['override', 'override, pin, pinned level, manual level']
)

/** No colours: where there are three, red is two of our levels. */
export const LEVEL_WORDS = vocabulary<Level>(
  ['healthy', 'healthy, good, fine'],
  ['watch', 'watch, watchlist, watch list, monitor'],
  ['at risk', 'at risk, risk'],
  ['critical', 'critical, severe']
)
