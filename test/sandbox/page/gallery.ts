import { mrkdwn, numbered, option, plain, tiers } from './kit-pieces.ts'

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="120" height="60" fill="#2f7c73"/><circle cx="90" cy="22" r="14" fill="#ffc857"/></svg>')}`
const image = { type: 'image', image_url: picture, alt_text: 'Hills and a sun' }
const words = (text: string, style: object = {}) => ({ type: 'text', text, style })
const section = (text: string, accessory?: object) => ({
  type: 'section',
  text: mrkdwn(text),
  ...(accessory === undefined ? {} : { accessory })
})
const chart = (type: string) => ({
  type: 'data_visualization',
  title: `Score by week (${type})`,
  chart: {
    type,
    series: [
      { name: 'Acme', data: [21, 34, 48, 62].map((value, at) => ({ label: `W${at + 6}`, value })) },
      { name: 'Globex', data: [40, 38, 22, 18].map((value, at) => ({ label: `W${at + 6}`, value })) }
    ],
    axis_config: { categories: ['W6', 'W7', 'W8', 'W9'], x_label: 'Week', y_label: 'Score' }
  }
})
const card = (title: string) => ({
  type: 'card',
  hero_image: image,
  icon: image,
  title: mrkdwn(title),
  subtitle: mrkdwn('Key client'),
  body: mrkdwn(':red_circle: *Critical* · 81'),
  actions: [{ type: 'button', action_id: `open_${title}`, text: plain('Open'), value: title }]
})
const selects = ['users', 'conversations', 'channels', 'external'].flatMap((kind) => [
  { type: `${kind}_select`, action_id: `${kind}_one`, placeholder: plain(`One of ${kind}`) },
  { type: `multi_${kind}_select`, action_id: `${kind}_many`, placeholder: plain(`Several ${kind}`) }
])

/** Every block a message can hold. */
export const messageGallery = numbered([
  { type: 'header', text: plain('Every block :bar_chart:') },
  section(
    '*Bold*, _italic_, ~struck~, `code`, <https://example.com/a?b=1&amp;c=2|a link>, <@U2>, <#C2>, <!here>, :white_check_mark: :warning: :red_circle:'
  ),
  section(
    '> A quote\n> of two lines\n```\nif (a &lt; b) {\n  call()\n}\n```\n1. first\n2. second\n  • nested'
  ),
  section('With a button', { type: 'button', action_id: 'b', text: plain('Press'), value: 'v' }),
  section('With a picture, whose text runs on beside it for a while to show how the lines wrap.', image),
  section('With a date', { type: 'datepicker', action_id: 'd', initial_date: '2026-03-02' }),
  section('With a time', { type: 'timepicker', action_id: 't', initial_time: '09:30' }),
  section('With a select', {
    type: 'static_select',
    action_id: 's',
    placeholder: plain('Tier'),
    options: tiers
  }),
  section('With several', {
    type: 'multi_static_select',
    action_id: 'm',
    placeholder: plain('Tiers'),
    options: tiers,
    initial_options: tiers.slice(0, 2)
  }),
  section('With radio buttons', {
    type: 'radio_buttons',
    action_id: 'r',
    options: tiers,
    initial_option: tiers[1]
  }),
  section('With checkboxes', {
    type: 'checkboxes',
    action_id: 'c',
    options: [option('Digest', 'd', 'Every Monday'), option('Nudges')]
  }),
  section('With a menu', {
    type: 'overflow',
    action_id: 'o',
    options: [option('Snooze'), { ...option('Open'), url: 'https://example.com' }]
  }),
  {
    type: 'section',
    fields: [
      mrkdwn('*Owner*\nBen'),
      mrkdwn('*Tier*\nKey'),
      plain('Plain\nfield'),
      mrkdwn('*Renewal*\n30 April')
    ]
  },
  { type: 'actions', elements: selects },
  { type: 'divider' },
  { ...image, title: plain('A picture') },
  { type: 'image', image_url: 'javascript:alert(1)', alt_text: 'A picture nobody may load' },
  {
    type: 'context',
    elements: [
      image,
      mrkdwn('Updated <!date^1772442000^{date_short_pretty} at {time}|today>'),
      plain('by Ben')
    ]
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          words('Rich '),
          words('bold', { bold: true }),
          words(' '),
          words('code', { code: true }),
          { type: 'emoji', name: 'tada' },
          { type: 'user', user_id: 'U3' },
          { type: 'link', url: 'https://example.com', text: 'link' }
        ]
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [
          { type: 'rich_text_section', elements: [words('one')] },
          { type: 'rich_text_section', elements: [words('two', { strike: true })] }
        ]
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [words('nested')] }]
      },
      { type: 'rich_text_quote', elements: [words('quoted')] },
      { type: 'rich_text_preformatted', elements: [words('pre\n  formatted')] }
    ]
  },
  {
    type: 'markdown',
    text: '# Heading\n**bold** and *italic*, [link](https://example.com), `code`\n\n- [x] done\n- [ ] open\n\n| Client | Score |\n|---|---|\n| Acme | 62 |\n\n---\n> quote\n\n```\nfenced\n```'
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      ['Client', 'Revenue'],
      ['Acme Industries', '€ 240,000'],
      ['Globex', '€ 90,000']
    ].map((row) => row.map((text) => ({ type: 'raw_text', text })))
  },
  {
    type: 'data_table',
    caption: 'Clients by score',
    page_size: 3,
    rows: [
      ['Client', 'Score', 'Owner'].map((text) => ({ type: 'raw_text', text })),
      ...[
        ['Acme', 62, 'Ben'],
        ['Globex', 9, 'Chloé'],
        ['Initech', 100, 'Dev'],
        ['Umbrella', 41, 'Ada'],
        ['Hooli', 33, 'Ben']
      ].map(([client, score, owner]) => [
        { type: 'raw_text', text: client },
        { type: 'raw_number', value: score, text: String(score) },
        { type: 'raw_text', text: owner }
      ])
    ]
  },
  chart('bar'),
  chart('line'),
  chart('area'),
  {
    type: 'data_visualization',
    title: 'Revenue by client',
    chart: {
      type: 'pie',
      segments: [
        { label: 'Acme', value: 240 },
        { label: 'Globex', value: 90 },
        { label: 'Others', value: 170 }
      ]
    }
  },
  { ...card('Acme'), block_id: 'card' },
  { type: 'carousel', elements: [card('Globex'), card('Initech'), card('Umbrella')] },
  {
    type: 'container',
    title: plain('What changed'),
    subtitle: plain('Since Monday'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [section('Score up 14 points')]
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good answer'), value: 'good' },
        negative_button: { text: plain('Bad answer'), value: 'bad' }
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete') }
    ]
  },
  { type: 'something_new' }
])
