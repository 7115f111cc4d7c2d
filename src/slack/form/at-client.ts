import type { KnownBlock } from '@slack/types'
import * as z from 'zod'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { Added } from '../../usecases/put-on-record.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { bold, lines } from '../blocks/rich.ts'
import { cut } from '../blocks/text.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import type { Outcome, Submitter } from './definition.ts'

/** What a form about one client carries along. */
export const clientSubject = z.object({ clientId: z.string(), name: z.string() })
export type ClientSubject = z.infer<typeof clientSubject>

/** A form carries the name along, so it is cut to what tells clients apart. */
export function subjectOf({ id, name }: ClientRef): ClientSubject {
  return { clientId: id, name: cut(name, NAME) }
}

const NAME = 100

/** Says above the fields which client it is. */
export function clientIntro({ name }: { name: string }): KnownBlock[] {
  return [lines(['Client: ', bold(name)])]
}

/** Saves something about a client and answers with its card, which tells how that moved it. */
export async function savedAtClient(
  desk: Desk,
  { asker }: Submitter,
  clientId: string,
  sentence: string,
  save: (now: number) => Promise<Added>
): Promise<Outcome<never>> {
  const before = desk.now()
  const saved = await save(before)
  if (saved.kind === 'gone' || saved.kind === 'not_allowed')
    return { kind: 'refused', message: turnedMessage(saved) }
  const message = await cardAfter(desk, asker, clientId, sentence, before)
  return saved.kind === 'added' ? { kind: 'saved', message, clientId } : { kind: 'repeated', message }
}
