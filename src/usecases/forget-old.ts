import type { Workspace } from '../domain/clients/teammate.ts'
import { DAY, type Instant } from '../domain/time.ts'
import type { Ledger } from './ledger-ports.ts'
import type { Schedules } from './schedule-ports.ts'

/** Where what the bot decided and said is kept. */
export interface ForgettingPorts {
  schedules: Schedules
  ledger: Ledger
}

/** Long enough to see what the bot did in a quarter. */
const SLOT_DAYS = 90

/** Longer than anything is said once a year, so that nothing forgotten is said again. */
const MESSAGE_DAYS = 400

/** Forgets which slots were decided on and which messages were said, long after anybody asks for them. */
export async function forgetOld(
  { schedules, ledger }: ForgettingPorts,
  workspace: Workspace,
  now: Instant
): Promise<void> {
  await schedules.forgetBefore(workspace.id, now - SLOT_DAYS * DAY)
  await ledger.forgetBefore(workspace.id, now - MESSAGE_DAYS * DAY)
}
