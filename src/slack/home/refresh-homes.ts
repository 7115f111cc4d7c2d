import { todayIn } from '../../usecases/admit.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import type { Desk } from '../desk.ts'

/**
 * Draws the App Homes that a change concerns: that of whoever made it, and, where they have them open, those of everybody who works with
 * the client and of `others`. Never fails the change.
 */
export async function refreshHomes(
  desk: Desk,
  slackUserId: string,
  clientId: string | null,
  others: readonly string[] = []
): Promise<void> {
  const { workspace, ports, now, faults, homes } = desk
  const team = await faults.guard(
    async () => {
      if (clientId === null) return []
      const known = await ports.access.ofClient(workspace().id, clientId, todayIn(workspace(), now()))
      return [...(await slackIdsOf(ports, workspace().id, known?.team.teamIds ?? [])).values()]
    },
    () => []
  )
  const bystanders = new Set([...team, ...others])
  bystanders.delete(slackUserId)
  await Promise.all([
    desk.refreshHome(slackUserId),
    ...[...bystanders].map((each) =>
      faults.guard(
        () => homes.refreshIfOpen(each),
        () => undefined
      )
    )
  ])
}
