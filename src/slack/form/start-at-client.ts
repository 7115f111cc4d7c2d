import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { ClientDeed } from '../../domain/permissions.ts'
import { admit } from '../../usecases/admit.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { subjectOf } from './at-client.ts'
import type { Start } from './definition.ts'
import type { TypedFields } from './typed.ts'

/** What the button carries: the client's id, or an object that has it. */
const objectSchema = z.object({ clientId: z.string() })

/** A form that is about one client and begins empty, or with what is likely: for those who may do this there. */
export function startAtClient(deed: ClientDeed, typed: TypedFields = {}) {
  return async (
    desk: Desk,
    asker: Asker,
    value: string | null
  ): Promise<Start<{ clientId: string; name: string }>> => {
    const clientId = value?.startsWith('{') ? objectSchema.parse(JSON.parse(value)).clientId : value
    if (clientId === null) return { kind: 'refused', sentence: goneMessage().text }
    const admission = await admit(desk.ports, desk.workspace(), asker, clientId, deed, desk.now())
    if (admission.kind !== 'admitted') return { kind: 'refused', sentence: turnedMessage(admission).text }
    return { kind: 'open', subject: subjectOf(admission.client), typed }
  }
}
