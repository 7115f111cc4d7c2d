import * as z from 'zod'
import { richText } from '../rich-text.ts'
import { block, url } from '../shapes.ts'

/** One step of an agent's work; unlike other blocks, its title is a bare string. */
export const taskCard = block('task_card', {
  task_id: z.string().min(1),
  title: z.string().min(1),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: url(), text: z.string().min(1) })).optional()
})

/** Steps in order. */
export const plan = block('plan', { title: z.string().min(1), tasks: z.array(taskCard).optional() })
