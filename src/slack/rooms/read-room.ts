import * as z from 'zod'
import { TIMELINE_TOPICS } from '../../usecases/timeline-ports.ts'
import { ROOMS } from './room-blocks.ts'

const schema = z.object({
  room: z.enum(ROOMS),
  clientId: z.uuid(),
  detail: z.string(),
  page: z.coerce.number().int().min(0)
})
const daysSchema = z.coerce.number().int().min(1).max(3_650)
const scopeSchema = z.enum(['open', 'all'])
const topicSchema = z
  .literal('all')
  .transform(() => null)
  .or(z.enum(TIMELINE_TOPICS))

/** Where somebody wants to go, as `roomValue` wrote it. */
export type Way = z.infer<typeof schema>

/** Reads it; throws when it is something else. */
export function readRoom(value: string): Way {
  const [room, clientId, detail, page] = value.split(':')
  return schema.parse({ room, clientId, detail, page })
}

export const readDays = (detail: string): number => daysSchema.parse(detail)
export const readScope = (detail: string) => scopeSchema.parse(detail || 'open')
export const readTopic = (detail: string) => topicSchema.parse(detail || 'all')
