import { checkinLog } from './checkin/checkin-form.ts'
import type { AnyForm } from './form/definition.ts'
import { preferencesForm } from './home/preferences-form.ts'
import { healthForm } from './judgement/health-form.ts'
import { pinForm } from './judgement/pin-form.ts'
import { pulseForm } from './judgement/pulse-form.ts'
import { snoozeForm } from './judgement/snooze-form.ts'
import { actionForm } from './plan/action-form.ts'
import { commitmentForm } from './plan/commitment-form.ts'
import { riskForm } from './plan/risk-form.ts'
import { settleActionForm } from './plan/settle-action-form.ts'
import { settleCommitmentForm } from './plan/settle-commitment-form.ts'
import { settleRiskForm } from './plan/settle-risk-form.ts'

/** Every form that is a table of fields. */
export const ALL_FORMS: readonly AnyForm[] = [
  checkinLog.form,
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
