import type { Option } from '@slack/types'
import { option } from '../../blocks/input.ts'
import { plain } from '../../blocks/text.ts'
import { SLACK_LIMITS } from '../../limits.ts'
import { type Field, problem, type Shape, value } from '../field.ts'
import { type Pick, picked, type Typed, textOf } from '../typed.ts'

/** What can be chosen: each value with its words, in the order in which they stand there. */
export type Choices<Value extends string> = readonly (readonly [value: Value, words: string])[]

function chosenField({ label, hint, redraws = false }: Shape) {
  return {
    label,
    ...(hint !== undefined && { hint }),
    missing: null,
    redraws,
    isOfClient: false,
    isProse: false,
    take: ({ picks }: { picks: Pick[] }): Typed => picks,
    words: (typed: Typed) =>
      picksOf(typed)
        .map(({ text }) => text)
        .join(', ')
  }
}

/** One of a few, from a list. */
export function choice<Value extends string>(shape: Shape & { of: Choices<Value> }): Field<Value | null> {
  const options = optionsOf(shape.of)
  return {
    ...chosenField(shape),
    empty: null,
    element: (id, typed) => {
      const initial = options.find((each) => each.value === textOf(typed ?? ''))
      return {
        type: 'static_select',
        action_id: id,
        options,
        placeholder: plain('Choose', SLACK_LIMITS.placeholder),
        ...(initial && { initial_option: initial })
      }
    },
    read: (typed) => oneOf(shape.of, textOf(typed))
  }
}

/** One of a few, all of them to be seen at once: at most ten. */
export function radio<Value extends string>(shape: Shape & { of: Choices<Value> }): Field<Value | null> {
  const options = optionsOf(shape.of)
  return {
    ...choice(shape),
    element: (id, typed) => {
      const initial = options.find((each) => each.value === textOf(typed ?? ''))
      return { type: 'radio_buttons', action_id: id, options, ...(initial && { initial_option: initial }) }
    }
  }
}

/** Several of a few, up to `most`. */
export function choices<Value extends string>(
  shape: Shape & { of: Choices<Value>; most: number }
): Field<Value[]> {
  const options = optionsOf(shape.of)
  return {
    ...chosenField(shape),
    empty: [],
    element: (id, typed) => {
      const initial = options.filter((each) => picksOf(typed ?? []).some((pick) => pick.value === each.value))
      return {
        type: 'multi_static_select',
        action_id: id,
        options,
        max_selected_items: shape.most,
        placeholder: plain('Choose', SLACK_LIMITS.placeholder),
        ...(initial.length > 0 && { initial_options: initial })
      }
    },
    read: (typed) => {
      const values: Value[] = []
      for (const pick of picksOf(typed)) {
        const read = oneOf(shape.of, pick.value)
        if (read.kind === 'problem') return read
        if (read.value !== null) values.push(read.value)
      }
      return value(values)
    }
  }
}

/** Something that is so or not. */
export function tick(shape: Shape & { words: string }): Field<boolean> {
  const yes = option(shape.words, 'yes')
  return {
    ...chosenField(shape),
    empty: false,
    element: (id, typed) => ({
      type: 'checkboxes',
      action_id: id,
      options: [yes],
      ...(picksOf(typed ?? []).length > 0 && { initial_options: [yes] })
    }),
    read: () => value(true)
  }
}

/** A tick as a field holds it. */
export function tickTyped(isSo: boolean): Pick[] {
  return picked(isSo ? 'yes' : null)
}

/** A choice as a field holds it. */
export function choiceTyped<Value extends string>(of: Choices<Value>, chosen: Value | null): Pick[] {
  const found = of.find(([each]) => each === chosen)
  return found === undefined ? [] : picked(found[0], found[1])
}

function optionsOf(of: Choices<string>): (Option & { text: ReturnType<typeof plain> })[] {
  return of.map(([each, words]) => option(words, each))
}

function oneOf<Value extends string>(of: Choices<Value>, chosen: string) {
  const found = of.find(([each]) => each === chosen)
  return found === undefined
    ? problem<Value | null>('Choose one of the list.')
    : value<Value | null>(found[0])
}

function picksOf(typed: Typed): Pick[] {
  return typeof typed === 'string' ? [] : typed
}
