import { FORMS } from '../ids.ts'

/** What was done by saving a form, as a nudge that it settles says it: "check-in logged by Dana". */
export const DEEDS: Readonly<Record<string, string>> = {
  [FORMS.checkin]: 'check-in logged',
  [FORMS.answerFeedback]: 'answered',
  [FORMS.resolveFeedback]: 'resolved',
  [FORMS.tellFeedback]: 'the client was told',
  [FORMS.settleCommitment]: 'promise settled',
  [FORMS.settleAction]: 'action settled',
  [FORMS.settleRisk]: 'risk settled',
  [FORMS.contract]: 'contract updated',
  [FORMS.contactLeft]: 'departure written down',
  [FORMS.contact]: 'contact changed',
  [FORMS.health]: 'health checked',
  [FORMS.editClient]: 'record changed',
  [FORMS.handOver]: 'handed over',
  [FORMS.archive]: 'archived',
  [FORMS.lost]: 'marked as lost'
}
