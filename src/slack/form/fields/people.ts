import { option } from '../../blocks/input.ts'
import { plain } from '../../blocks/text.ts'
import { SLACK_LIMITS } from '../../limits.ts'
import { type Field, type Shape, value } from '../field.ts'
import { type Pick, picked, type Typed, textOf } from '../typed.ts'

function pickedField({ label, hint, redraws = false }: Shape) {
  return {
    label,
    ...(hint !== undefined && { hint }),
    missing: null,
    redraws,
    isProse: false,
    take: ({ picks }: { picks: Pick[] }): Typed => picks,
    words: (typed: Typed) =>
      picksOf(typed)
        .map(({ text }) => text)
        .join(', ')
  }
}

/** The client, by name. Choosing another draws the form anew, because its people are others. */
export function client(shape: Shape): Field<string | null> {
  return {
    ...pickedField(shape),
    empty: null,
    redraws: true,
    isOfClient: false,
    element: (id, typed) => ({
      type: 'external_select',
      action_id: id,
      min_query_length: 0,
      placeholder: plain('Type a name', SLACK_LIMITS.placeholder),
      ...initialOption(typed)
    }),
    read: (typed) => value(textOf(typed))
  }
}

/** One of the client's people: a contact id. */
export function contact(shape: Shape): Field<string | null> {
  return {
    ...pickedField(shape),
    empty: null,
    isOfClient: true,
    element: (id, typed) => ({
      type: 'external_select',
      action_id: id,
      min_query_length: 0,
      placeholder: plain('Choose a person', SLACK_LIMITS.placeholder),
      ...initialOption(typed)
    }),
    read: (typed) => value(textOf(typed))
  }
}

/** Several of the client's people: contact ids. */
export function contacts(shape: Shape & { most: number }): Field<string[]> {
  return {
    ...pickedField(shape),
    empty: [],
    isOfClient: true,
    element: (id, typed) => ({
      type: 'multi_external_select',
      action_id: id,
      min_query_length: 0,
      max_selected_items: shape.most,
      placeholder: plain('Choose people', SLACK_LIMITS.placeholder),
      ...(picksOf(typed).length > 0 && {
        initial_options: picksOf(typed).map((pick) => option(pick.text, pick.value))
      })
    }),
    read: (typed) => value(picksOf(typed).map((pick) => pick.value))
  }
}

/** One of us: a Slack user id. */
export function teammate(shape: Shape): Field<string | null> {
  return {
    ...pickedField(shape),
    empty: null,
    isOfClient: false,
    element: (id, typed) => {
      const [first] = picksOf(typed)
      return {
        type: 'users_select',
        action_id: id,
        placeholder: plain('Choose a person', SLACK_LIMITS.placeholder),
        ...(first && { initial_user: first.value })
      }
    },
    read: (typed) => value(textOf(typed))
  }
}

/** Several of us: Slack user ids. */
export function teammates(shape: Shape & { most: number }): Field<string[]> {
  return {
    ...pickedField(shape),
    empty: [],
    isOfClient: false,
    element: (id, typed) => ({
      type: 'multi_users_select',
      action_id: id,
      placeholder: plain('Choose people', SLACK_LIMITS.placeholder),
      max_selected_items: shape.most,
      ...(picksOf(typed).length > 0 && { initial_users: picksOf(typed).map((pick) => pick.value) })
    }),
    read: (typed) => value(picksOf(typed).map((pick) => pick.value))
  }
}

/** A public channel: its id. */
export function channel(shape: Shape): Field<string | null> {
  return {
    ...pickedField(shape),
    empty: null,
    isOfClient: false,
    element: (id, typed) => {
      const [first] = picksOf(typed)
      return {
        type: 'conversations_select',
        action_id: id,
        placeholder: plain('Choose a channel', SLACK_LIMITS.placeholder),
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(first && { initial_conversation: first.value })
      }
    },
    read: (typed) => value(textOf(typed))
  }
}

/** A teammate as such a field holds them; `people` gives the Slack user ids. */
export function ownerTyped(teammateId: string | null, people: Map<string, string>): Pick[] {
  return picked(teammateId === null ? null : (people.get(teammateId) ?? null))
}

function initialOption(typed: Typed | undefined) {
  const [first] = picksOf(typed)
  return first && { initial_option: option(first.text, first.value) }
}

function picksOf(typed: Typed | undefined): Pick[] {
  return typed === undefined || typeof typed === 'string' ? [] : typed
}
