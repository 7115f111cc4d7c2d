import type { KnownBlock } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import { bold, type Line, lines } from '../blocks/rich.ts'

/** Says who is in the book already under a name like the one being typed. */
export function similarBlocks(clients: readonly ClientRef[]): KnownBlock[] {
  if (clients.length === 0) return []
  const names = clients.flatMap(({ name }, index): Line => [...(index === 0 ? [] : [', ']), bold(name)])
  return [lines(['In the book already: ', ...names])]
}
