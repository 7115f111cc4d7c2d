import type { ClientRecord } from '../../domain/clients/client.ts'
import type { ContactDetails } from '../../domain/clients/contact.ts'
import type { RecordKind, RecordKinds } from '../../usecases/record-ports.ts'

/**
 * How a column stands in JSON: as it is, an instant, or an amount with its currency in the column beside it. Ids of people stand as
 * they are too, and must belong to the client or the workspace.
 */
export type Shape = 'plain' | 'instant' | 'money' | 'contact' | 'teammate'

/** The columns of each kind's table that hold its details. */
export const COLUMNS: { [Kind in RecordKind]: Record<keyof RecordKinds[Kind], Shape> } = {
  feedback: {
    kind: 'plain',
    receivedAt: 'instant',
    contactId: 'contact',
    score: 'plain',
    severity: 'plain',
    about: 'plain',
    text: 'plain',
    respondBy: 'instant',
    respondedAt: 'instant',
    resolveBy: 'instant',
    resolvedAt: 'instant',
    toldClientAt: 'instant',
    acknowledgedAt: 'instant',
    ownerId: 'teammate',
    permalink: 'plain',
    remark: 'plain'
  },
  commitment: {
    commitment: 'plain',
    kind: 'plain',
    dueOn: 'plain',
    ownerId: 'teammate',
    signedOffBy: 'plain',
    signedOffOn: 'plain',
    evidence: 'plain',
    doneOn: 'plain',
    brokenOn: 'plain',
    reason: 'plain'
  },
  risk: {
    risk: 'plain',
    likelihood: 'plain',
    impact: 'plain',
    category: 'plain',
    competitor: 'plain',
    threat: 'plain',
    saysLeaving: 'plain',
    ownerId: 'teammate',
    openedOn: 'plain',
    acceptedOn: 'plain',
    closedOn: 'plain',
    reason: 'plain'
  },
  judgement: {
    kind: 'plain',
    madeAt: 'instant',
    byId: 'teammate',
    pulse: 'plain',
    service: 'plain',
    engagement: 'plain',
    trust: 'plain',
    level: 'plain',
    note: 'plain',
    expiresOn: 'plain'
  },
  contract: {
    endsOn: 'plain',
    startsOn: 'plain',
    optionOn: 'plain',
    noticeOn: 'plain',
    renewal: 'plain',
    value: 'money'
  },
  loss: {
    lostOn: 'plain',
    reasons: 'plain',
    competitor: 'plain',
    story: 'plain',
    lessons: 'plain',
    wonBackOn: 'plain'
  },
  action: {
    action: 'plain',
    ownerId: 'teammate',
    dueOn: 'plain',
    riskKey: 'plain',
    playbook: 'plain',
    cause: 'plain',
    doneOn: 'plain',
    droppedOn: 'plain',
    outcome: 'plain'
  },
  snooze: { cause: 'plain', untilOn: 'plain', reason: 'plain', endedOn: 'plain' },
  claim: { cause: 'plain', byId: 'teammate', claimedAt: 'instant', releasedAt: 'instant' }
}

/** What is believed about a client. */
export const CLIENT_COLUMNS: Record<keyof ClientRecord, Shape> = {
  name: 'plain',
  externalId: 'plain',
  aliases: 'plain',
  domain: 'plain',
  tier: 'plain',
  stage: 'plain',
  industry: 'plain',
  segment: 'plain',
  ownerId: 'teammate',
  backupId: 'teammate',
  annualRevenue: 'money',
  checkInDays: 'plain',
  executiveDays: 'plain',
  archivedAt: 'instant',
  isConfidential: 'plain',
  channelId: 'plain'
}

/** What is believed about a contact. */
export const CONTACT_COLUMNS: Record<keyof ContactDetails, Shape> = {
  name: 'plain',
  externalId: 'plain',
  email: 'plain',
  title: 'plain',
  isExecutive: 'plain',
  role: 'plain',
  counterpartId: 'teammate',
  preferredChannel: 'plain',
  rhythmDays: 'plain',
  leftOn: 'plain',
  successorId: 'contact',
  archivedAt: 'instant'
}

/** A detail's column: `respondBy` stands in `respond_by`. */
export function columnOf(detail: string): string {
  return detail.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
