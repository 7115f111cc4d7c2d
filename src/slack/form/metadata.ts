import * as z from 'zod'
import type { AnyForm } from './definition.ts'

/**
 * Where the answer goes: in place of the card or message the form came from, or below a command; nowhere, because what the form came
 * from shows it (`home`), as nudges do too; or directly when null.
 */
const answerSchema = z
  .union([z.object({ url: z.string(), isCard: z.boolean() }), z.literal('home')])
  .nullable()
export type Answer = z.infer<typeof answerSchema>

const schema = z.object({
  subject: z.unknown(),
  answer: answerSchema,
  sourceKey: z.string().nullable(),
  round: z.number().optional()
})

/** What an open form carries along. Slack keeps it; nobody but us can change it. */
export interface Metadata {
  subject: unknown
  answer: Answer
  /** The key of an earlier attempt to save the same; null for a form of its own. */
  sourceKey: string | null
  /**
   * How often it came back with what somebody else changed. Slack keeps what stands in a block of the same id whatever it is told, so
   * each round has blocks of its own.
   */
  round?: number | undefined
}

/** Writes it for `private_metadata`. */
export function writeMetadata(metadata: Metadata): string {
  return JSON.stringify(metadata)
}

/** Reads it again. Throws when it was not written by us. */
export function readMetadata(form: AnyForm, text: string): Metadata {
  const { subject, ...rest } = schema.parse(JSON.parse(text))
  return { subject: form.subject.parse(subject), ...rest }
}
