import * as z from 'zod'

const schema = z.object({
  /** The client, when the form is for one and asks for none. */
  clientId: z.string().nullable(),
  /** Where the answer goes: in place of the card the form came from, or below a command; directly when null. */
  answer: z.object({ url: z.string(), isCard: z.boolean() }).nullable()
})

/** What a check-in form carries along. Slack keeps it; nobody but us can change it. */
export type CheckinMetadata = z.infer<typeof schema>

/** Writes it for `private_metadata`. */
export function writeMetadata(metadata: CheckinMetadata): string {
  return JSON.stringify(metadata)
}

/** Reads it again. Throws when it was not written by us. */
export function readMetadata(text: string): CheckinMetadata {
  return schema.parse(JSON.parse(text))
}
