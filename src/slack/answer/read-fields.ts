import type { ViewOutput } from '@slack/bolt'
import * as z from 'zod'
import { typedText } from './typed-text.ts'

/** What a filled-in field holds, whatever its kind; empty is null, undefined, or a list without members. */
const stateSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_date_time: z.number().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish()
})

/** The fields of a submitted form by action id. */
export interface Fields {
  /** As it can be kept; null when empty. */
  text(id: string): string | null
  day(id: string): string | null
  /** Epoch seconds. */
  moment(id: string): number | null
  user(id: string): string | null
  users(id: string): string[]
  choice(id: string): string | null
  choices(id: string): string[]
}

/** Reads the state of a form. Throws when Slack sends something else. */
export function readFields({ state }: Pick<ViewOutput, 'state'>): Fields {
  const entries = Object.values(state.values).flatMap((block) => Object.entries(block))
  const fields = new Map(entries.map(([id, field]) => [id, stateSchema.parse(field)]))
  const field = (id: string) => fields.get(id) ?? {}
  return {
    text: (id) => typedText(field(id).value ?? '') || null,
    day: (id) => field(id).selected_date ?? null,
    moment: (id) => field(id).selected_date_time ?? null,
    user: (id) => field(id).selected_user ?? null,
    users: (id) => field(id).selected_users ?? [],
    choice: (id) => field(id).selected_option?.value ?? null,
    choices: (id) => (field(id).selected_options ?? []).map(({ value }) => value)
  }
}
