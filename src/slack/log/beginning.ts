import * as z from 'zod'
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
  /** Whom at the client they are likely to have spoken with. */
  contactId?: string | undefined
  /** Whether it was somebody else of us who did. */
  isAnothers?: boolean | undefined
}

const valueSchema = z.object({
  clientId: z.string(),
  contactId: z.string().optional(),
  isAnothers: z.boolean().optional()
})

/** A click on a button: for its client, or for one to be chosen. */
export function fromButton(value: string | null): Beginning {
  if (value === null) return { at: { name: null, channelId: null }, message: null }
  if (!value.startsWith('{')) return { at: { clientId: value }, message: null }
  const { clientId, ...likely } = valueSchema.parse(JSON.parse(value))
  return { at: { clientId }, message: null, ...likely }
}
