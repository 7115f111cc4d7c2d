import type { Signal } from './signal.ts'
import { engagementSilence } from './signals/engagement-silence.ts'
import { executiveDeparted } from './signals/executive-departed.ts'
import { executiveSilence } from './signals/executive-silence.ts'
import { executiveUnmapped } from './signals/executive-unmapped.ts'
import { relationshipThin } from './signals/relationship-thin.ts'
import { renewalWindow } from './signals/renewal-window.ts'
import { sentimentRecent } from './signals/sentiment-recent.ts'

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
  sentimentRecent,
  renewalWindow
]
