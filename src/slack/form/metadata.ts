import * as z from 'zod'
import type { AnyForm } from './definition.ts'

/**
 * Where the answer goes: in place of the card or message the form came from, or below a command; nowhere, because what the form came
 * from shows it (`home`); or directly when null.
 */
const answerSchema = z
  .union([z.object({ url: z.string(), isCard: z.boolean() }), z.literal('home')])
  .nullable()
export type Answer = z.infer<typeof answerSchema>

const schema = z.object({ subject: z.unknown(), answer: answerSchema, sourceKey: z.string().nullable() })

/** What an open form carries along. Slack keeps it; nobody but us can change it. */
export interface Metadata {
  subject: unknown
  answer: Answer
  /** The key of an earlier attempt to save the same; null for a form of its own. */
  sourceKey: string | null
}

/** Writes it for `private_metadata`. */
export function writeMetadata(metadata: Metadata): string {
  return JSON.stringify(metadata)
}

/** Reads it again. Throws when it was not written by us. */
export function readMetadata(form: AnyForm, text: string): Metadata {
  const { subject, answer, sourceKey } = schema.parse(JSON.parse(text))
  return { subject: form.subject.parse(subject), answer, sourceKey }
}
