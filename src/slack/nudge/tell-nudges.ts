import { settleNudges } from '../../usecases/speaking/settle-nudges.ts'
import type { Desk } from '../desk.ts'

/**
 * Somebody did something about clients: messages that speak of them say so. `how` says what it was, for what it settled. Never fails the
 * change; what could not be told is told with one of the next ticks.
 */
export function tellNudges(
  desk: Desk,
  slackUserId: string,
  clientIds: readonly string[],
  how: string | null = null
): Promise<void> {
  return desk.faults.guard(
    async () => {
      const who = await desk.identify(slackUserId)
      const by = who.kind === 'member' ? who.asker.teammateId : null
      for (const clientId of clientIds) {
        const deed = { clientId, by, how: how ?? 'seen to' }
        await settleNudges(desk.ports, desk.workspace(), deed, desk.now())
      }
      await desk.retell()
    },
    () => undefined
  )
}
