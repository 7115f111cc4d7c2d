import type { JudgementDetails } from '../../../src/domain/clients/judgement.ts'
import type { Checkin } from '../../../src/usecases/check-checkin.ts'
import { NOW } from '../../support/facts.ts'

/** What people say in forms about owners: nobody. */
export const written = { ownerSlackId: null }

export const checkin: Omit<Checkin, 'clientId'> = {
  kind: 'call',
  occurredAt: NOW,
  contactIds: [],
  newContact: { name: null, title: null, isExecutive: false },
  teammateSlackIds: [],
  summary: 'The budget',
  sentiment: null,
  nextStep: null,
  nextStepOn: null,
  permalink: null
}

export const risk = {
  risk: 'Their new CFO',
  category: null,
  likelihood: 3,
  impact: 4,
  competitor: null,
  threat: null,
  saysLeaving: false,
  ownerId: null,
  openedOn: null,
  acceptedOn: null,
  closedOn: null,
  reason: null
} as const

export const action = {
  action: 'Show the new report',
  ownerId: null,
  dueOn: '2026-12-24',
  riskKey: null,
  playbook: null,
  cause: null,
  doneOn: null,
  droppedOn: null,
  outcome: null
} as const

export const commitment = {
  commitment: 'A new dashboard',
  kind: null,
  dueOn: '2026-12-24',
  ownerId: null,
  signedOffBy: null,
  signedOffOn: null,
  evidence: null,
  doneOn: null,
  brokenOn: null,
  reason: null
} as const

export const contact = {
  written: {
    name: 'Zoe Adler',
    title: 'CIO',
    email: null,
    role: 'other',
    isExecutive: true,
    counterpartSlackId: null,
    preferredChannel: null,
    rhythmDays: null
  },
  isNamesake: false,
  isCounterpartUnseen: false,
  isArchived: false,
  isBack: false
} as const

export const departure = {
  leftOn: '2026-11-20',
  reason: null,
  follower: { kind: 'nobody' },
  keepsCounterpart: false,
  policyVersion: 1,
  offered: [],
  wanted: []
} as const

export const contract = {
  endsOn: '2027-12-31',
  startsOn: null,
  optionOn: null,
  noticeOn: null,
  renewal: 'open',
  value: null
} as const

export const loss = { lostOn: '2026-11-01', reasons: [], competitor: null, story: null, lessons: null }

export const pulse = { pulse: 2, note: 'Restless' }

export const health = { service: 3, engagement: null, trust: null, note: null }

export const level = { level: 'critical', reason: 'They said so', expiresOn: '2026-12-24' } as const

export const silence = { cause: null, untilOn: '2026-12-24', reason: 'Their board meets' }

export const newClient = {
  tier: 'B',
  ownerSlackId: null,
  annualRevenue: null,
  isAnother: true
} as const

export const feedback = {
  kind: 'complaint',
  receivedAt: NOW,
  contactId: null,
  score: null,
  severity: 'high',
  about: 'service',
  text: 'Nobody called back',
  respondBy: null,
  respondedAt: null,
  resolveBy: null,
  resolvedAt: null,
  toldClientAt: null,
  acknowledgedAt: null,
  ownerId: null,
  permalink: null,
  remark: null
} as const

export const feedbackStep = { step: 'answer', at: NOW, remark: 'Called them', resolveBy: null } as const

export const pinned: JudgementDetails = {
  kind: 'override',
  madeAt: 0,
  byId: null,
  pulse: null,
  service: null,
  engagement: null,
  trust: null,
  level: 'critical',
  note: 'Their CEO told me',
  expiresOn: '2099-12-31'
}
