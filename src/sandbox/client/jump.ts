import { DONE, failed, type Outcome } from './outcome.ts'
import type { Platform } from './platform.ts'

/** The clock that the bot and the workspace go by, where somebody may move it. Between jumps it runs like any other. */
export interface BotClock {
  /** Epoch milliseconds. */
  now: () => number
  /** Moves it on to an instant, later than now; resolves when all that the bot does by itself until then is done. */
  jumpTo: (instant: number) => Promise<void>
}

/** Moves the bot's clock on, as far as there is one to move. */
export async function jump({ workspace, clock }: Platform, to: number): Promise<Outcome> {
  if (clock === null) return failed('The bot goes by the real time here.')
  if (to <= clock.now()) return failed("The bot's clock only goes forward. Choose a later time.")
  await clock.jumpTo(to)
  workspace.changes.notify()
  return DONE
}
