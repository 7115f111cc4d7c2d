import { option } from '../blocks/input.ts'
import { plain } from '../blocks/text.ts'
import { type Field, type Shape, value } from '../form/field.ts'
import { type Pick, textOf } from '../form/typed.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** Somebody who owns clients, also who has left Slack or was never there: a teammate id. */
export function ownerField(shape: Shape): Field<string | null> {
  return {
    label: shape.label,
    missing: null,
    empty: null,
    redraws: shape.redraws ?? false,
    isOfClient: false,
    isProse: false,
    element: (id, typed) => {
      const [chosen] = typeof typed === 'object' ? typed : []
      return {
        type: 'external_select',
        action_id: id,
        min_query_length: 0,
        placeholder: plain('Choose an owner', SLACK_LIMITS.placeholder),
        ...(chosen && { initial_option: option(chosen.text, chosen.value) })
      }
    },
    take: ({ picks }): Pick[] => picks,
    read: (typed) => value(textOf(typed)),
    words: (typed) => (typeof typed === 'string' ? typed : (typed[0]?.text ?? ''))
  }
}
