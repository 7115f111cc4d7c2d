import type { Asker } from '../../domain/clients/teammate.ts'
import { clientInChannel } from '../../usecases/client-in-channel.ts'
import type { Desk } from '../desk.ts'
import type { CommandText } from './command-text.ts'

const CHANNEL = /<#([^|>]+)\|([^>]*)>/g

/** Puts the name of its client in place of a linked channel; a channel without a client is taken for a name itself. */
export async function withChannelNames(
  desk: Desk,
  asker: Asker,
  { text, isQuoted }: CommandText
): Promise<CommandText> {
  const names = new Map<string, string>()
  for (const [link, id = '', label = ''] of text.matchAll(CHANNEL)) {
    const client = await clientInChannel(desk.ports, desk.workspace(), asker, id, desk.now())
    names.set(link, client?.name ?? (label || id))
  }
  return {
    text: text.replace(CHANNEL, (link) => names.get(link) ?? link),
    isQuoted: isQuoted || names.has(text)
  }
}
