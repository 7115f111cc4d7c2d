import type { ClientRef } from '../../domain/clients/client.ts'
import type { Asker, Teammate } from '../../domain/clients/teammate.ts'
import { roleOf } from '../../usecases/identify-asker.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { allHandedOverMessage, handedOverMessage } from './handed-over-message.ts'

/** Tells somebody that a client is theirs now. Never fails the hand-over: who gets no message finds the client on their Home. */
export function tellNewOwner(
  desk: Desk,
  asker: Asker,
  to: Teammate,
  clientId: string,
  note: string | null
): Promise<void> {
  return tell(desk, asker, to, async (by) => {
    const { workspaceId } = asker
    const whose = { workspaceId, teammateId: to.id, role: roleOf(to) }
    const shown = await showRiskOf(desk.ports, desk.workspace(), whose, clientId, desk.now())
    return shown.kind === 'card' ? handedOverMessage(by, shown.card, note) : null
  })
}

/** The same about all clients of a colleague. */
export function tellOfAll(
  desk: Desk,
  asker: Asker,
  to: Teammate,
  from: string,
  clients: readonly ClientRef[]
): Promise<void> {
  return tell(desk, asker, to, async (by) => allHandedOverMessage(by, from, clients))
}

async function tell(
  desk: Desk,
  { workspaceId, teammateId }: Asker,
  { id, slackUserId }: Teammate,
  compose: (by: string) => Promise<Message | null>
): Promise<void> {
  if (slackUserId === null || id === teammateId) return
  await desk.faults.guard(
    async () => {
      const [asker] = await desk.ports.directory.teammates(workspaceId, [teammateId])
      const message = await compose(asker?.name ?? 'Somebody')
      if (message !== null) await desk.tellSurely(slackUserId, message)
    },
    () => undefined
  )
}
