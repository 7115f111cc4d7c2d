import { afterWrite } from '../../usecases/after-write.ts'
import type { Desk } from '../desk.ts'
import { refreshHomes } from '../home/refresh-homes.ts'
import { tellNudges } from '../nudge/tell-nudges.ts'
import type { Outcome } from './definition.ts'

/**
 * What follows a saved form: the playbooks of its client run, nudges about it say what was done (`how`, such as "check-in logged"), and the
 * App Homes that it concerns are drawn anew. Never fails.
 */
export async function afterSaved(
  desk: Desk,
  slackUserId: string,
  {
    clientId,
    slackUserIds = []
  }: Pick<Extract<Outcome<unknown>, { kind: 'saved' }>, 'clientId' | 'slackUserIds'>,
  how: string | null = null
): Promise<void> {
  const { ports, workspace, now } = desk
  if (clientId !== null) await afterWrite(ports, workspace(), clientId, now())
  if (clientId !== null) await tellNudges(desk, slackUserId, [clientId], how)
  await refreshHomes(desk, slackUserId, clientId, slackUserIds)
}
