import { MOVING_DEEDS } from '../../usecases/speaking/deeds.ts'
import { FORMS } from '../ids.ts'

/**
 * What was done by saving a form, as a nudge that it settles says it: "check-in logged by Dana". Forms that settle promises and actions say
 * it themselves, by what was chosen.
 */
export const DEEDS: Readonly<Record<string, string>> = {
  [FORMS.checkin]: MOVING_DEEDS.checkin,
  [FORMS.answerFeedback]: MOVING_DEEDS.answer,
  [FORMS.resolveFeedback]: MOVING_DEEDS.resolve,
  [FORMS.tellFeedback]: MOVING_DEEDS.tell,
  [FORMS.settleRisk]: MOVING_DEEDS.risk,
  [FORMS.contract]: MOVING_DEEDS.contract,
  [FORMS.contactLeft]: MOVING_DEEDS.departure,
  [FORMS.contact]: MOVING_DEEDS.contact,
  [FORMS.health]: MOVING_DEEDS.health,
  [FORMS.editClient]: 'record changed',
  [FORMS.handOver]: 'handed over',
  [FORMS.archive]: 'archived',
  [FORMS.lost]: 'marked as lost'
}
