import { mrkdwn, numbered, option, plain, tiers } from './kit-pieces.ts'

const input = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  label: plain(label),
  element,
  ...more
})

/** Every input a modal can hold, and what else may stand in one. */
export const modalGallery = numbered([
  { type: 'alert', level: 'warning', text: mrkdwn('*Careful.* The renewal is near.') },
  { type: 'alert', level: 'info', text: plain('Three contacts are known.') },
  input(
    'Summary',
    {
      type: 'plain_text_input',
      action_id: 'summary',
      multiline: true,
      max_length: 300,
      placeholder: plain('What was said')
    },
    { hint: plain('Your team reads this.') }
  ),
  input('Client', {
    type: 'external_select',
    action_id: 'client',
    placeholder: plain('Find a client'),
    min_query_length: 1
  }),
  input('When', { type: 'datepicker', action_id: 'when' }),
  input('From', { type: 'timepicker', action_id: 'from' }),
  input(
    'Next step at',
    { type: 'datetimepicker', action_id: 'next', initial_date_time: 1772442000 },
    { optional: true }
  ),
  input('Sentiment', {
    type: 'radio_buttons',
    action_id: 'sentiment',
    options: [option('Good'), option('Mixed'), option('Bad')]
  }),
  input('Teammates', { type: 'multi_users_select', action_id: 'team', initial_users: ['U1', 'U2'] }),
  input('Topics', { type: 'checkboxes', action_id: 'topics', options: tiers }, { optional: true }),
  input('NPS', {
    type: 'number_input',
    action_id: 'nps',
    is_decimal_allowed: false,
    min_value: '0',
    max_value: '10'
  }),
  input('Email', { type: 'email_text_input', action_id: 'email' }, { optional: true }),
  input('Link', { type: 'url_text_input', action_id: 'link' }, { optional: true }),
  input('Notes', { type: 'rich_text_input', action_id: 'notes' }, { optional: true }),
  input('Evidence', { type: 'file_input', action_id: 'files', filetypes: ['pdf'] }, { optional: true })
])
