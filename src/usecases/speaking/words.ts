import type { BrokenDestinationWords } from './broken-destination.ts'
import type { DigestWords } from './compose-digest.ts'
import type { PlanWords } from './compose-plan.ts'
import type { NudgesWords } from './nudge-words.ts'

/** All that the bot says by itself. */
export type Words = NudgesWords | PlanWords | DigestWords | BrokenDestinationWords
