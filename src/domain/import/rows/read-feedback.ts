import { type FeedbackKind, SCORE_RANGES } from '../../clients/feedback.ts'
import { domainOfEmail, emailIn } from '../domains.ts'
import { FEEDBACK_WORDS, SEVERITY_WORDS, SUBJECT_WORDS } from '../vocabulary.ts'
import type { Cells } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

const RANGES: Partial<Record<FeedbackKind, readonly [number, number]>> = SCORE_RANGES

/** Reads a row of what clients said. A state given as a bare day is no earlier than what it follows on that day. */
export function readFeedbackRow(cells: Cells): Partial<RowFacts> {
  const kind = cells.word('feedback', FEEDBACK_WORDS)
  const receivedAt = cells.since('received_at', null)
  if (kind === null || receivedAt === null) {
    cells.refuse(`the row does not say ${kind === null ? 'what feedback it is' : 'when it was received'}`)
    return {}
  }
  const resolvedAt = cells.since('resolved_at', receivedAt)
  const written = cells.text('contact_email')
  const email = emailIn(written ?? '')
  // The same person under three headings: the surest one counts.
  const contact = cells.text('contact_id') ?? email ?? written ?? cells.text('contact')
  return {
    feedback: {
      client: { ...clientMention(cells, 'client_id'), emailDomain: domainOfEmail(email ?? '') },
      kind,
      receivedAt,
      contacts: contact === null ? [] : [contact],
      score: score(cells, kind),
      severity: cells.word('severity', SEVERITY_WORDS),
      about: cells.word('about', SUBJECT_WORDS),
      text: cells.prose('text'),
      respondBy: cells.deadline('respond_by'),
      respondedAt: cells.since('responded_at', receivedAt),
      resolveBy: cells.deadline('resolve_by'),
      resolvedAt,
      toldClientAt: cells.since('told_client_at', resolvedAt),
      externalId: cells.text('external_id'),
      recordedAt: cells.past('recorded_at')
    }
  }
}

function score(cells: Cells, kind: FeedbackKind): number | null {
  const range = RANGES[kind]
  if (range === undefined)
    return cells.text('score') === null ? null : cells.fail('score', `feedback of kind ${kind} has none`)
  const [lowest, highest] = range
  const score = cells.whole('score', lowest, highest)
  return score ?? cells.fail('score', `${kind} needs one, from ${lowest} to ${highest}`)
}
