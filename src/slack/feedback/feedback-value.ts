import * as z from 'zod'

const schema = z.object({
  clientId: z.string(),
  sourceKey: z.string(),
  /** Only on buttons of the feedback itself and of lists: what is shown then takes the place of the message. */
  page: z.number().int().min(0).optional()
})

/** Which feedback a button is about. */
export type FeedbackValue = z.infer<typeof schema>

/** Reads what `feedbackValue` wrote. Throws when it is something else. */
export function readFeedbackValue(value: string | null): FeedbackValue {
  return schema.parse(JSON.parse(value ?? ''))
}
