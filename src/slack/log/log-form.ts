import type { KnownBlock } from '@slack/types'
import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { Owner } from '../../usecases/access-ports.ts'
import { findClientToLog } from '../../usecases/find-client-to-log.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { bold, lines, link } from '../blocks/rich.ts'
import { paragraph } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm, Start } from '../form/definition.ts'
import type { Beginning } from './beginning.ts'

/** A form that logs something: it opens from a card, a command, a shortcut or a message. */
export interface LogForm {
  form: AnyForm
  startFrom(desk: Desk, asker: Asker, from: Beginning): Promise<Start<unknown>>
}

/** What such a form carries along. */
export const logSubject = z.object({
  /** Settled by where somebody came from; null when the form asks. */
  client: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What somebody typed and what led to no single client. */
  unknownName: z.string().nullable(),
  /** The message it is logged from. */
  permalink: z.string().nullable()
})
export type LogSubject = z.infer<typeof logSubject>

/** As much of a name that led nowhere as a sentence can quote. */
const QUOTED = 80

/** Finds the client of a form that logs something; `owner` is the client's. */
export async function startLog(
  desk: Desk,
  asker: Asker,
  { at, message }: Beginning
): Promise<
  { kind: 'open'; subject: LogSubject; owner: Owner | null } | { kind: 'refused'; sentence: string }
> {
  const found = await findClientToLog(desk.ports, desk.workspace(), asker, at, desk.now())
  if (found.kind === 'not_allowed') return { kind: 'refused', sentence: notAllowedSentence(found) }
  const permalink = message?.permalink ?? null
  if (found.kind === 'with_client') {
    const { client, owner } = found
    return { kind: 'open', subject: { client, unknownName: null, permalink }, owner }
  }
  const unknownName = found.unknownName && cut(found.unknownName, QUOTED)
  return { kind: 'open', subject: { client: null, unknownName, permalink }, owner: null }
}

/** Says above the fields which client it is, or that a name led nowhere, and where the words come from. */
export function logIntro({ client, unknownName, permalink }: LogSubject): KnownBlock[] {
  return [
    ...(client === null ? [] : [lines(['Client: ', bold(client.name)])]),
    ...(unknownName === null ? [] : [paragraph(`No single client is called “${unknownName}”. Choose one.`)]),
    ...(permalink === null ? [] : [lines(['From ', link('this message', permalink)])])
  ]
}
