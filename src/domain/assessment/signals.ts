import type { Signal } from './signal.ts'
import { commercialPayment } from './signals/commercial-payment.ts'
import { commercialRevenue } from './signals/commercial-revenue.ts'
import { commitmentsOverdue } from './signals/commitments-overdue.ts'
import { competition } from './signals/competition.ts'
import { complaintsFrequency } from './signals/complaints-frequency.ts'
import { complaintsOpen } from './signals/complaints-open.ts'
import { engagementSilence } from './signals/engagement-silence.ts'
import { executiveDeparted } from './signals/executive-departed.ts'
import { executiveSilence } from './signals/executive-silence.ts'
import { executiveUnmapped } from './signals/executive-unmapped.ts'
import { healthCheck } from './signals/health-check.ts'
import { pulse } from './signals/pulse.ts'
import { register } from './signals/register.ts'
import { relationshipThin } from './signals/relationship-thin.ts'
import { renewalWindow } from './signals/renewal-window.ts'
import { responsiveness } from './signals/responsiveness.ts'
import { satisfactionDecline } from './signals/satisfaction-decline.ts'
import { satisfactionLevel } from './signals/satisfaction-level.ts'
import { sentimentRecent } from './signals/sentiment-recent.ts'
import { supportLoad } from './signals/support-load.ts'
import { usageDecline } from './signals/usage-decline.ts'

/**
 * Every signal that a score is made of. A new one is a file beside these, a row here and a weight in the
 * policy.
 */
export const signals: readonly Signal[] = [
  engagementSilence,
  executiveSilence,
  executiveDeparted,
  executiveUnmapped,
  relationshipThin,
  satisfactionLevel,
  satisfactionDecline,
  sentimentRecent,
  complaintsOpen,
  complaintsFrequency,
  responsiveness,
  commitmentsOverdue,
  renewalWindow,
  competition,
  commercialRevenue,
  commercialPayment,
  healthCheck,
  pulse,
  usageDecline,
  supportLoad,
  register
]
