import { modal } from './workspace.ts'

const plain = (text: string) => ({ type: 'plain_text', text })

const summary = {
  type: 'input',
  block_id: 'summary',
  label: plain('What was said'),
  element: { type: 'plain_text_input', action_id: 'text', multiline: true },
  hint: plain('Two sentences are enough.')
}

/** The check-in modal while the app is still looking things up. */
export const loadingForm = modal(
  'V1',
  'Log a check-in',
  [{ type: 'section', block_id: 'wait', text: plain('One moment…') }],
  {
    submit: null,
    hash: 'V1.0'
  }
)

/** The check-in modal once it is ready. */
export const readyForm = modal('V1', 'Log a check-in', [
  summary,
  {
    type: 'input',
    block_id: 'client',
    label: plain('Client'),
    element: {
      type: 'external_select',
      action_id: 'pick',
      placeholder: plain('Find a client'),
      min_query_length: 1
    }
  },
  {
    type: 'input',
    block_id: 'when',
    label: plain('When'),
    element: { type: 'datepicker', action_id: 'date' }
  },
  {
    type: 'input',
    block_id: 'with',
    label: plain('Teammates'),
    optional: true,
    element: { type: 'multi_users_select', action_id: 'people' }
  }
])

/** The same modal after the app has changed it while somebody was typing. */
export const changedForm = {
  ...readyForm,
  hash: 'V1.2',
  blocks: [
    { type: 'section', block_id: 'note', text: plain('Acme: two contacts known') },
    ...readyForm.blocks
  ]
}

/** What the app offers when it is asked for clients. */
export const clients = ['Acme Industries', 'Acorn Labs', 'Aurora'].map((name) => ({
  text: plain(name),
  value: name
}))
