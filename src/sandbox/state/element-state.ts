import type { ElementState } from './records.ts'

interface StateField {
  /** Where `view.state.values` keeps what was chosen. */
  field: string
  /** Where the block says what is chosen at first. */
  initial: string
  empty: null | []
}

const one = (name: string): StateField => ({
  field: `selected_${name}`,
  initial: `initial_${name}`,
  empty: null
})
const many = (name: string): StateField => ({
  field: `selected_${name}`,
  initial: `initial_${name}`,
  empty: []
})
const typed: StateField = { field: 'value', initial: 'initial_value', empty: null }

/** The elements that keep a state, as https://docs.slack.dev/reference/interaction-payloads lists them. */
const STATE_FIELDS: Readonly<Record<string, StateField>> = {
  static_select: one('option'),
  external_select: one('option'),
  radio_buttons: one('option'),
  users_select: one('user'),
  conversations_select: one('conversation'),
  channels_select: one('channel'),
  datepicker: one('date'),
  timepicker: one('time'),
  datetimepicker: one('date_time'),
  multi_static_select: many('options'),
  multi_external_select: many('options'),
  checkboxes: many('options'),
  multi_users_select: many('users'),
  multi_conversations_select: many('conversations'),
  multi_channels_select: many('channels'),
  plain_text_input: typed,
  number_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  file_input: { field: 'files', initial: 'initial_files', empty: [] }
}

export type ElementJson = { type: string; action_id: string } & Record<string, unknown>

/** Which field of its state an element keeps its choice in; undefined for buttons, menus and pictures. */
export function stateField(elementType: string): string | undefined {
  return STATE_FIELDS[elementType]?.field
}

/** The state of an element nobody has touched yet; undefined for elements without state. */
export function initialState(element: ElementJson): ElementState | undefined {
  const entry = STATE_FIELDS[element.type]
  if (entry === undefined) return undefined
  return { type: element.type, [entry.field]: element[entry.initial] ?? entry.empty }
}

/** Wraps a plain choice in the state of its element; without a choice the element is emptied. */
export function stateWith(element: ElementJson, choice: unknown): ElementState {
  const entry = STATE_FIELDS[element.type]
  if (entry === undefined) throw new Error(`A ${element.type} keeps no state`)
  return { type: element.type, [entry.field]: choice ?? entry.empty }
}

/** Whether an element's state holds nothing. */
export function isEmptyState(state: ElementState): boolean {
  const field = STATE_FIELDS[state.type]?.field
  const value = field === undefined ? null : state[field]
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
