import { textField } from '../../blocks/input.ts'
import { SLACK_LIMITS } from '../../limits.ts'
import { type Field, problem, type Shape, value } from '../field.ts'
import { type Typed, textOf } from '../typed.ts'

/** What all fields have in common in which somebody types. */
function typedField({ label, hint, redraws = false }: Shape) {
  return {
    label,
    ...(hint !== undefined && { hint }),
    missing: null,
    empty: null,
    redraws,
    isOfClient: false,
    take: ({ text }: { text: string }): Typed => text,
    words: textOf
  }
}

/** A line of text. */
export function line(shape: Shape & { max?: number }): Field<string | null> {
  const { max = 100 } = shape
  return {
    ...typedField(shape),
    isProse: true,
    element: (id, typed) => ({
      ...textField(id, max, typed === undefined ? null : textOf(typed) || null),
      ...(shape.redraws === true && { dispatch_action_config: { trigger_actions_on: [...ON_TYPING] } })
    }),
    read: (typed) => value(textOf(typed))
  }
}

/** Slack waits for a pause, so this is not each letter. */
const ON_TYPING = ['on_enter_pressed', 'on_character_entered'] as const

/** Text of several lines, as long as Slack takes it. */
export function prose(shape: Shape): Field<string | null> {
  return {
    ...typedField(shape),
    isProse: true,
    element: (id, typed) =>
      textField(
        id,
        SLACK_LIMITS.plainTextInput.length,
        typed === undefined ? null : textOf(typed) || null,
        true
      ),
    read: (typed) => value(textOf(typed))
  }
}

/** A whole number within bounds. */
export function wholeNumber(shape: Shape & { least: number; most: number }): Field<number | null> {
  const { least, most } = shape
  return {
    ...typedField(shape),
    isProse: false,
    element: (id, typed) => textField(id, 10, typed === undefined ? null : textOf(typed) || null),
    read: (typed) => {
      const number = Number(textOf(typed))
      return Number.isInteger(number) && number >= least && number <= most
        ? value(number)
        : problem(`Write a whole number from ${least} to ${most}.`)
    }
  }
}
