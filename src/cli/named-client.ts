import type { Instant } from '../domain/time.ts'
import { findClient } from '../usecases/find-client.ts'
import type { ClientCardFacts, Clients, Facts } from '../usecases/ports.ts'
import { CliError } from './cli-context.ts'

/** The one client that somebody typed, as known at an instant. */
export async function namedClient(
  ports: { facts: Facts; clients: Clients },
  workspaceId: string,
  words: readonly string[],
  knownAt: Instant
): Promise<ClientCardFacts> {
  const found = await findClient(ports, workspaceId, words.join(' '), knownAt)
  if (found.kind === 'found') return found.card
  const names = (found.kind === 'ambiguous_name' ? found.clients : found.suggestions).map(({ name }) => name)
  if (found.kind === 'ambiguous_name')
    throw new CliError(`"${found.name}" may be ${names.join(', ')}. Write more of the name.`, 1)
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(', ')}?`
  throw new CliError(`No client is called "${found.name}".${hint}`, 1)
}
