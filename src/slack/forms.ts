import { checkinLog } from './checkin/checkin-form.ts'
import { addClientForm } from './client/add-client-form.ts'
import { archiveForm } from './client/archive-form.ts'
import { contractForm } from './client/contract-form.ts'
import { editClientForm } from './client/edit-client-form.ts'
import { lostForm } from './client/lost-form.ts'
import { winBackForm } from './client/win-back-form.ts'
import { editFeedbackForm } from './feedback/edit-feedback-form.ts'
import { feedbackLog } from './feedback/log-feedback-form.ts'
import { referralForm } from './feedback/referral-form.ts'
import { stepForms } from './feedback/step-forms.ts'
import type { AnyForm } from './form/definition.ts'
import { preferencesForm } from './home/preferences-form.ts'
import { healthForm } from './judgement/health-form.ts'
import { pinForm } from './judgement/pin-form.ts'
import { pulseForm } from './judgement/pulse-form.ts'
import { snoozeForm } from './judgement/snooze-form.ts'
import { contactForm } from './people/contact-form.ts'
import { contactLeftForm } from './people/contact-left-form.ts'
import { coverForm } from './people/cover-form.ts'
import { handOverAllForm } from './people/hand-over-all-form.ts'
import { handOverForm } from './people/hand-over-form.ts'
import { actionForm } from './plan/action-form.ts'
import { commitmentForm } from './plan/commitment-form.ts'
import { riskForm } from './plan/risk-form.ts'
import { settleActionForm } from './plan/settle-action-form.ts'
import { settleCommitmentForm } from './plan/settle-commitment-form.ts'
import { settleRiskForm } from './plan/settle-risk-form.ts'
import { digestForm } from './settings/digest-form.ts'
import { leadsForm } from './settings/leads-form.ts'
import { playbookForm } from './settings/playbook-form.ts'
import { policyForm } from './settings/policy-form.ts'

/** Every form that is a table of fields. */
export const ALL_FORMS: readonly AnyForm[] = [
  addClientForm,
  editClientForm,
  contractForm,
  lostForm,
  winBackForm,
  archiveForm,
  policyForm,
  playbookForm,
  leadsForm,
  digestForm,
  checkinLog.form,
  feedbackLog.form,
  editFeedbackForm,
  ...stepForms,
  referralForm,
  contactForm,
  contactLeftForm,
  handOverForm,
  handOverAllForm,
  coverForm,
  preferencesForm,
  pulseForm,
  healthForm,
  pinForm,
  snoozeForm,
  commitmentForm,
  settleCommitmentForm,
  riskForm,
  settleRiskForm,
  actionForm,
  settleActionForm
]
