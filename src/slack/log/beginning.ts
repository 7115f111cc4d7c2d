import type { Instant } from '../../domain/time.ts'
import type { LogOrigin } from '../../usecases/find-client-to-log.ts'

/** A message that something is logged from: its words, where to read it, and when it was sent. */
export interface SourceMessage {
  words: string
  permalink: string | null
  sentAt: Instant
}

/** Where somebody began who logs something. */
export interface Beginning {
  at: LogOrigin
  message: SourceMessage | null
}

/** A click on a button: for its client, or for one to be chosen. */
export function fromButton(clientId: string | null): Beginning {
  return { at: clientId === null ? { name: null, channelId: null } : { clientId }, message: null }
}
