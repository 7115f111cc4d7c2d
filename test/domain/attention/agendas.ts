import type {
  AgendaContract,
  AgreedStep,
  ClientAgenda,
  OpenAction,
  OpenCommitment,
  OpenFeedback,
  OpenThreat
} from '../../../src/domain/attention/agenda.ts'
import type { Alert } from '../../../src/domain/attention/alert.ts'
import { alertsOf } from '../../../src/domain/attention/alerts-of.ts'
import type { ContactFacts } from '../../../src/domain/clients/facts.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { FOREVER } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'

const believed = { recordedAt: daysAgo(900), retiredAt: FOREVER }

export const MIA = { id: 'mia', name: 'Mia', isActive: true }
export const BEN = { id: 'ben', name: 'Ben' }

/** Acme, a B client of Mia's, which we spoke with yesterday and which wants nothing of anybody. */
export function newAgenda(agenda: Partial<ClientAgenda> = {}): ClientAgenda {
  return {
    client: {
      id: 'acme',
      name: 'Acme',
      tier: 'B',
      addedAt: daysAgo(900),
      recordedAt: daysAgo(900),
      hasRevenue: true,
      checkInDays: null,
      executiveDays: null,
      owner: MIA,
      backup: null
    },
    contacts: [],
    touches: [],
    departures: [],
    lastTouch: daysAgo(1),
    nextSteps: [],
    feedback: [],
    contracts: [],
    commitments: [],
    actions: [],
    threats: [],
    transition: null,
    trouble: null,
    recovered: null,
    healthCheckedAt: daysAgo(30),
    changedAt: daysAgo(900),
    confirmedAt: daysAgo(30),
    handedOver: null,
    snoozes: [],
    claims: [],
    playbookSteps: [],
    ...agenda
  }
}

/** Ann Lee, the CFO, who signs. */
export const newExecutive = (details: Partial<ContactFacts> = {}): ContactFacts => ({
  id: 'ann',
  name: 'Ann Lee',
  title: 'CFO',
  isExecutive: true,
  role: 'signatory',
  addedAt: daysAgo(900),
  leftOn: null,
  archivedAt: null,
  successorId: null,
  rhythmDays: null,
  counterpart: null,
  ...believed,
  ...details
})

/** A high complaint that came at noon two days ago, which was a Friday. */
export const newComplaint = (details: Partial<OpenFeedback> = {}): OpenFeedback => ({
  sourceKey: 'c1',
  kind: 'complaint',
  receivedAt: daysAgo(2),
  contactId: null,
  score: null,
  severity: 'high',
  about: null,
  respondBy: null,
  respondedAt: null,
  resolveBy: null,
  resolvedAt: null,
  toldClientAt: null,
  owner: null,
  ...believed,
  ...details
})

export const newContract = (details: Partial<AgendaContract> = {}): AgendaContract => ({
  sourceKey: 'k1',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  optionOn: null,
  noticeOn: null,
  renewal: 'open',
  knownSince: daysAgo(900),
  securedAt: null,
  ...believed,
  ...details
})

export const newCommitment = (details: Partial<OpenCommitment> = {}): OpenCommitment => ({
  sourceKey: 'p1',
  commitment: 'Migration plan',
  dueOn: '2026-11-20',
  owner: null,
  ...details
})

export const newAction = (details: Partial<OpenAction> = {}): OpenAction => ({
  sourceKey: 'a1',
  action: 'Send the figures',
  dueOn: '2026-11-25',
  playbook: null,
  cause: null,
  owner: null,
  ...details
})

export const newStep = (details: Partial<AgreedStep> = {}): AgreedStep => ({
  sourceKey: 't1',
  nextStep: 'Send the offer',
  dueOn: '2026-11-25',
  agreedAt: daysAgo(20),
  owner: null,
  ...details
})

export const newThreat = (details: Partial<OpenThreat> = {}): OpenThreat => ({
  sourceKey: 'r1',
  risk: 'They met Globex twice',
  competitor: 'Globex',
  threat: 'medium',
  saysLeaving: false,
  openedOn: null,
  recordedAt: daysAgo(3),
  owner: null,
  ...details
})

/** The alerts of Acme with all that is told of it, by the built-in policy. */
export const found = (agenda: Partial<ClientAgenda>, now = NOW): Alert[] =>
  alertsOf(newAgenda(agenda), defaultPolicy('UTC'), now)

/** What matters of each, on a line. */
export const lines = (agenda: Partial<ClientAgenda>, now = NOW): string[] =>
  found(agenda, now).map(({ cause, severity, isOverdue, sentence }) =>
    [cause, severity, ...(isOverdue ? ['overdue'] : []), sentence].join(' | ')
  )
