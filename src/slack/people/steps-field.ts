import * as z from 'zod'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import { type Field, type FieldContext, type Shape, value } from '../form/field.ts'
import type { Pick, Typed } from '../form/typed.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** A step to be ticked: its id, its words, the day it is due or nothing, and whether it is there when nobody follows, or somebody. */
export const offeredStep = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(['alone', 'followed', 'either'])
])
export type OfferedStep = z.infer<typeof offeredStep>

const stepsSchema = z.object({ steps: z.array(offeredStep) })

/** The steps that there are to tick when nobody follows, or somebody. */
export function stepsWhen(steps: readonly OfferedStep[], when: 'alone' | 'followed'): OfferedStep[] {
  return steps.filter(([, , , its]) => its === when || its === 'either')
}

/** Boxes for the steps that the form carries along: all ticked until somebody has seen them. */
export function stepsField({ when, ...shape }: Shape & { when: 'alone' | 'followed' }): Field<string[]> {
  return {
    ...shape,
    missing: null,
    empty: [],
    redraws: false,
    isOfClient: false,
    isProse: false,
    element: (id, typed, context) => {
      const steps = stepsWhen(stepsIn(context), when)
      const options = steps.map(optionOf)
      const ticked = steps.filter(([step]) => typed === undefined || has(typed, step)).map(optionOf)
      return {
        type: 'checkboxes',
        action_id: id,
        options,
        ...(ticked.length > 0 && { initial_options: ticked })
      }
    },
    take: ({ picks }) => picks.map(({ value: step }): Pick => ({ value: step, text: step })),
    read: (typed) => value(picksOf(typed).map(({ value: step }) => step)),
    words: (typed) => `${picksOf(typed).length} ticked`
  }
}

function stepsIn({ subject }: FieldContext): OfferedStep[] {
  const read = stepsSchema.safeParse(subject)
  return read.success ? read.data.steps : []
}

function optionOf([step, words, due]: OfferedStep) {
  const description = due === '' ? '' : `Due ${formatDay(dayNumber(due))}`
  return {
    ...option(words, step),
    ...(description !== '' && { description: plain(description, SLACK_LIMITS.option.description) })
  }
}

function has(typed: Typed, step: string): boolean {
  return picksOf(typed).some(({ value: picked }) => picked === step)
}

function picksOf(typed: Typed): Pick[] {
  return typeof typed === 'string' ? [] : typed
}
