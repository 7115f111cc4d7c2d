const text = (words: string) => ({ type: 'mrkdwn', text: words })
const button = (words: string, action_id: string, more: object = {}) => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text: words },
  value: 'acme',
  ...more
})

/** A card much like the app's, for pictures and for tests of buttons. */
export const riskCard = [
  { type: 'header', block_id: 'title', text: { type: 'plain_text', text: 'Acme Industries' } },
  {
    type: 'section',
    block_id: 'level',
    text: text(
      ':large_orange_circle: *At risk* · 62 of 100, up 14 since 2 February\n*Nobody has spoken to the signatory for 96 days.*'
    ),
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [
        { text: { type: 'plain_text', text: 'Snooze…' }, value: 'snooze' },
        { text: { type: 'plain_text', text: 'Set the level by hand…' }, value: 'override' }
      ]
    }
  },
  {
    type: 'section',
    block_id: 'drivers',
    text: text(
      '*Why*\n• 24 points – Dana Whitfield (signatory): last contact 26 November\n• 18 points – two complaints open, the older one for 9 days\n• 12 points – renewal decision due in 59 days, nothing agreed\n• 8 points – one person carries the whole relationship'
    )
  },
  {
    type: 'section',
    block_id: 'facts',
    fields: [
      text('*Revenue*\n€ 240,000 a year'),
      text('*Owner*\n<@U2>'),
      text('*Renewal*\n30 April 2026'),
      text('*Next step*\nCall Dana by Friday')
    ]
  },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      button('Log check-in', 'log_checkin', { style: 'primary' }),
      button('Share to channel', 'share'),
      button('Archive', 'archive', {
        style: 'danger',
        confirm: {
          title: { type: 'plain_text', text: 'Archive Acme?' },
          text: text('Acme leaves all lists and digests. *Nothing is deleted.*'),
          confirm: { type: 'plain_text', text: 'Archive' },
          deny: { type: 'plain_text', text: 'Keep' },
          style: 'danger'
        }
      })
    ]
  },
  {
    type: 'context',
    block_id: 'note',
    elements: [text('Based on 11 of 14 facts, the oldest 40 days old · Policy 3')]
  }
]
