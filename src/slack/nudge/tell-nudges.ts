import { settleNudges } from '../../usecases/speaking/settle-nudges.ts'
import type { Desk } from '../desk.ts'

/**
 * Somebody did something about a client: messages that speak of it say so. `how` says what it was, for what it settled. Never fails the
 * change; what could not be told is told with one of the next ticks.
 */
export function tellNudges(
  desk: Desk,
  slackUserId: string,
  clientId: string,
  how: string | null = null
): Promise<void> {
  return desk.faults.guard(
    async () => {
      const who = await desk.identify(slackUserId)
      const by = who.kind === 'member' ? who.asker.teammateId : null
      await settleNudges(desk.ports, desk.workspace(), { clientId, by, how: how ?? 'seen to' }, desk.now())
      await desk.retell()
    },
    () => undefined
  )
}
