import * as z from 'zod'

const schema = z.object({
  /** Where the answer goes; directly when null. */
  answerUrl: z.string().nullable()
})

/** What the add-client form carries along. */
export type AddClientMetadata = z.infer<typeof schema>

/** Reads it from `private_metadata`. Throws when it was not written by us. */
export function readAddClientMetadata(text: string): AddClientMetadata {
  return schema.parse(JSON.parse(text))
}
