import type { Instant } from '../domain/time.ts'
import type { Store } from '../store/store.ts'
import { findClient } from '../usecases/find-client.ts'
import type { ClientCardFacts } from '../usecases/ports.ts'
import { CliError } from './cli-context.ts'

/** The one client that somebody typed, as known at an instant. */
export async function namedClient(
  ports: Pick<Store, 'facts' | 'clients' | 'access'>,
  workspaceId: string,
  words: readonly string[],
  knownAt: Instant,
  now: Instant
): Promise<ClientCardFacts> {
  const found = await findClient(ports, workspaceId, null, words.join(' '), knownAt)
  if (found.kind === 'found') return found.card
  if (knownAt < now) await refuseIfNotYetKnown(ports, workspaceId, found.name, now)
  const names = (found.kind === 'ambiguous_name' ? found.clients : found.suggestions).map(({ name }) => name)
  if (found.kind === 'ambiguous_name')
    throw new CliError(`"${found.name}" may be ${names.join(', ')}. Write more of the name.`, 1)
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(', ')}?`
  throw new CliError(`No client is called "${found.name}".${hint}`, 1)
}

/** A client that is on record only since is no stranger. */
async function refuseIfNotYetKnown(
  ports: Pick<Store, 'facts' | 'clients' | 'access'>,
  workspaceId: string,
  name: string,
  now: Instant
): Promise<void> {
  const today = await findClient(ports, workspaceId, null, name, now)
  if (today.kind !== 'found') return
  throw new CliError(
    `${today.card.facts.client.name} was not on record yet then. What is imported with --history counts as known when it happened.`,
    1
  )
}
