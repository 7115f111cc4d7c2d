import * as z from 'zod'
import { cut } from '../blocks/text.ts'
import type { AnyForm } from './definition.ts'
import { type Pick, type Typed, type TypedFields, textOf } from './typed.ts'

/** A form that could not be saved, as it can be opened again. */
export interface UnsavedForm {
  subject: unknown
  sourceKey: string
  typed: TypedFields
}

/** A text, or choices: each as its value and its words, or as one where they are the same. */
const carriedSchema = z.union([z.string(), z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))])
type Carried = z.infer<typeof carriedSchema>

const payloadSchema = z.object({
  subject: z.unknown(),
  sourceKey: z.string(),
  typed: z.record(z.string(), carriedSchema)
})

/** Names in lists are there to be recognised; whole they would not fit into a button. */
const NAME = 30

/** What the button carries: all but the prose, which stands in the message. Below Slack's 2,000 characters by the limits of the fields. */
export function writeUnsavedForm(form: AnyForm, { subject, sourceKey, typed }: UnsavedForm): string {
  const short = Object.entries(typed).flatMap(([name, its]) => {
    if (its === undefined || its.length === 0 || form.fields[name]?.isProse === true) return []
    return [[name, carried(its)]]
  })
  return JSON.stringify({ subject, sourceKey, typed: Object.fromEntries(short) })
}

function carried(typed: Typed): Carried {
  if (typeof typed === 'string') return typed
  return typed.map(({ value, text }) => (text === value ? value : [value, cut(text, NAME)]))
}

function typedFrom(carried: Carried): Typed {
  if (typeof carried === 'string') return carried
  return carried.map((pick): Pick => {
    const [value, text] = typeof pick === 'string' ? [pick, pick] : pick
    return { value, text }
  })
}

/** The block of a prose field in the message. */
function proseBlock(name: string): string {
  return `unsaved.${name}`
}

/** The blocks that hold prose; everything else in the message is for reading only. */
const verbatimSchema = z.object({
  block_id: z.string().startsWith(proseBlock('')),
  elements: z.tuple([
    z.object({ elements: z.array(z.object({ text: z.string().optional(), url: z.string().optional() })) })
  ])
})

/** Reads a form back from the button and the message around it. Throws when we did not write it. */
export function readUnsavedForm(form: AnyForm, payload: string, blocks: readonly unknown[]): UnsavedForm {
  const { subject, sourceKey, typed } = payloadSchema.parse(JSON.parse(payload))
  const all: TypedFields = Object.fromEntries(
    Object.entries(typed).map(([name, its]) => [name, typedFrom(its)])
  )
  for (const block of blocks) {
    const found = verbatimSchema.safeParse(block)
    if (!found.success) continue
    const [{ elements }] = found.data.elements
    // Slack may have made a link of what looks like one; its address is what was typed.
    all[found.data.block_id.slice(proseBlock('').length)] = elements
      .map(({ text, url }) => text ?? url ?? '')
      .join('')
  }
  return { subject: form.subject.parse(subject), sourceKey, typed: all }
}

/** What was typed, a line a field, for people to read: prose apart, because it is given back letter by letter. */
export function wordsOf(form: AnyForm, typed: TypedFields) {
  const filled = Object.entries(form.fields).flatMap(([name, field]) => {
    const its = typed[name]
    return its === undefined || its.length === 0 ? [] : [{ name, field, its }]
  })
  return {
    lines: filled
      .filter(({ field }) => !field.isProse)
      .map(({ field, its }) => ({ label: field.label, words: field.words(its) })),
    prose: filled
      .filter(({ field }) => field.isProse)
      .map(({ name, field, its }) => ({ label: field.label, text: textOf(its), block: proseBlock(name) }))
  }
}
