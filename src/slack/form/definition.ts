import type { KnownBlock } from '@slack/types'
import type * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import type { Field } from './field.ts'
import type { TypedFields } from './typed.ts'

/** The fields of a form by name. Each may hold a value of another kind. */
export type FieldTable = Record<string, Field<unknown>>

/** What a filled-in form says, by field. A field that is not shown has its empty value. */
export type ValuesOf<Fields extends FieldTable> = {
  [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never
}

/** How a form begins: filled in as far as is known, or not at all. */
export type Start<Subject> =
  | { kind: 'open'; subject: Subject; typed: TypedFields }
  | { kind: 'refused'; sentence: string }

/** Who submitted a form. `sourceKey` is its own for each filling in, however often it is sent. */
export interface Submitter {
  asker: Asker
  slackUserId: string
  sourceKey: string
}

/** How saving went. */
export type Outcome<Subject> =
  /**
   * Said where the form came from. `clientId` is whose card it changed; `slackUserIds` is who else must see it; `how` is what was done,
   * where that is not the same each time.
   */
  | {
      kind: 'saved'
      message: Message
      clientId: string | null
      slackUserIds?: readonly string[]
      how?: string | null
    }
  /** The same was saved before: the card is shown again, and nobody is told twice. */
  | { kind: 'repeated'; message: Message }
  /** Messages by field name. */
  | { kind: 'problems'; problems: Record<string, string> }
  /** Somebody else was faster: what both saw, what is on record now, and the subject with which it can be saved after all. */
  | {
      kind: 'changed_meanwhile'
      by: string | null
      seen: TypedFields
      present: TypedFields
      subject: Subject
      /** What else happened meanwhile, a sentence each. */
      events?: readonly string[]
    }
  /** It is not over: the form is drawn again with what was typed, and with a subject that says more. */
  | { kind: 'ask_again'; subject: Subject; reason: string }
  | { kind: 'refused'; message: Message }

/** A form: what it asks, and what is done with the answers. */
export interface FormDefinition<Fields extends FieldTable, Subject> {
  /** Its callback id; buttons that open it are called `open:` and this. */
  id: string
  /** At most 24 characters each. */
  title: string
  submit: string
  /** What the form carries along besides its fields: which client or entry it is about, and in which version. */
  subject: z.ZodType<Subject>
  fields: Fields
  /** Which fields are shown, in order, given what stands in them. All of them when it is left out. */
  shows?(subject: NoInfer<Subject>, typed: TypedFields): readonly (keyof Fields & string)[]
  /** Whose people are offered, when the form itself does not ask for the client in a field called `client`. */
  clientOf?(subject: NoInfer<Subject>): string | null
  /** What stands above the fields. */
  intro?(subject: NoInfer<Subject>, typed: TypedFields): KnownBlock[]
  /** What it carries along once something was chosen that it depends on, before the form is drawn anew. */
  renew?(desk: Desk, asker: Asker, subject: NoInfer<Subject>, typed: TypedFields): Promise<NoInfer<Subject>>
  /** Prepares it for whoever clicked a button with this value. */
  start(desk: Desk, asker: Asker, value: string | null): Promise<Start<NoInfer<Subject>>>
  save(
    desk: Desk,
    submitter: Submitter,
    subject: NoInfer<Subject>,
    values: ValuesOf<Fields>
  ): Promise<Outcome<NoInfer<Subject>>>
}

/** A form as the kit handles it: what its fields and its subject are, only the form itself knows. */
export interface AnyForm {
  id: string
  title: string
  submit: string
  subject: z.ZodType
  fields: FieldTable
  shows(subject: unknown, typed: TypedFields): readonly string[]
  clientOf(subject: unknown): string | null
  intro(subject: unknown, typed: TypedFields): KnownBlock[]
  renew(desk: Desk, asker: Asker, subject: unknown, typed: TypedFields): Promise<unknown>
  start(desk: Desk, asker: Asker, value: string | null): Promise<Start<unknown>>
  save(
    desk: Desk,
    submitter: Submitter,
    subject: unknown,
    values: Record<string, unknown>
  ): Promise<Outcome<unknown>>
}

/** Checks a form's types, and forgets them so that all forms fit into one table. */
export function defineForm<Fields extends FieldTable, Subject>(
  form: FormDefinition<Fields, Subject>
): AnyForm {
  const { id, title, submit, subject: schema, fields } = form
  return {
    id,
    title,
    submit,
    subject: schema,
    fields,
    shows: (subject, typed) => form.shows?.(schema.parse(subject), typed) ?? Object.keys(fields),
    clientOf: (subject) => form.clientOf?.(schema.parse(subject)) ?? null,
    intro: (subject, typed) => form.intro?.(schema.parse(subject), typed) ?? [],
    renew: async (desk, asker, subject, typed) =>
      form.renew?.(desk, asker, schema.parse(subject), typed) ?? subject,
    start: (desk, asker, value) => form.start(desk, asker, value),
    save: (desk, submitter, subject, values) =>
      form.save(desk, submitter, schema.parse(subject), values as ValuesOf<Fields>)
  }
}
