import type { FeedbackDetails } from '../../../src/domain/clients/feedback.ts'
import type { JudgementDetails, JudgementKind } from '../../../src/domain/clients/judgement.ts'
import type { TouchpointDetails } from '../../../src/domain/clients/touchpoint.ts'
import { daysAgo, newTouchpoint } from '../facts.ts'
import { instant, type Sourced, type Tables } from './tables.ts'

/** Writes what happened at an instant. It was recorded when it happened, unless told otherwise. */
export function eventWriters({ addFact }: Tables) {
  return {
    /** A call of yesterday that nobody took part in, unless told. */
    async touchpoint(clientId: string, details: Partial<TouchpointDetails> & Sourced) {
      const touchpoint = newTouchpoint(details)
      return await addFact(
        'touchpoint',
        clientId,
        {
          occurred_at: instant(touchpoint.occurredAt),
          kind: touchpoint.kind,
          contact_ids: touchpoint.contactIds,
          teammate_ids: touchpoint.teammateIds,
          summary: touchpoint.summary,
          sentiment: touchpoint.sentiment,
          next_step: touchpoint.nextStep,
          next_step_on: touchpoint.nextStepOn
        },
        { recordedAt: touchpoint.occurredAt, ...details }
      )
    },

    /** Said yesterday by nobody in particular, unless told. */
    async feedback(
      clientId: string,
      kind: FeedbackDetails['kind'],
      details: Partial<FeedbackDetails> & Sourced
    ) {
      const { receivedAt = daysAgo(1) } = details
      return await addFact(
        'feedback',
        clientId,
        {
          kind,
          received_at: instant(receivedAt),
          contact_id: details.contactId ?? null,
          score: details.score ?? null,
          severity: details.severity ?? null,
          about: details.about ?? null,
          text: details.text ?? null,
          respond_by: instant(details.respondBy ?? null),
          responded_at: instant(details.respondedAt ?? null),
          resolve_by: instant(details.resolveBy ?? null),
          resolved_at: instant(details.resolvedAt ?? null),
          told_client_at: instant(details.toldClientAt ?? null)
        },
        { recordedAt: receivedAt, ...details }
      )
    },

    /** Made yesterday by nobody in particular, unless told. */
    async judgement(clientId: string, kind: JudgementKind, details: Partial<JudgementDetails> & Sourced) {
      const { madeAt = daysAgo(1) } = details
      return await addFact(
        'judgement',
        clientId,
        {
          kind,
          made_at: instant(madeAt),
          by_id: details.byId ?? null,
          pulse: details.pulse ?? null,
          service: details.service ?? null,
          engagement: details.engagement ?? null,
          trust: details.trust ?? null,
          level: details.level ?? null,
          note: details.note ?? null,
          expires_on: details.expiresOn ?? null
        },
        { recordedAt: madeAt, ...details }
      )
    }
  }
}
