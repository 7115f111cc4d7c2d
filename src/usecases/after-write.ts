import type { Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import { type PlaybookPorts, runPlaybooks } from './run-playbooks.ts'

/** Where something is told that failed beside the work and must not fail it. */
export interface Warnings {
  warn(message: string, fields: { error: unknown; client: string }): void
}

/**
 * What follows every write about a client that may set something off: its playbooks run. The write has taken place, so nothing that
 * goes wrong here fails it; the hourly sweep makes up for it.
 */
export async function afterWrite(
  ports: PlaybookPorts & { log: Warnings },
  workspace: Workspace,
  clientId: string,
  now: Instant
): Promise<void> {
  await runPlaybooks(ports, workspace, clientId, now).catch((error: unknown) =>
    ports.log.warn('The playbooks of a client could not run and will be tried again within the hour', {
      error,
      client: clientId
    })
  )
}
