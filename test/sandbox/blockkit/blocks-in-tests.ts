/** Small valid pieces of Block Kit, to be bent one property at a time. */
export const plain = (text: string) => ({ type: 'plain_text', text })
export const markup = (text: string) => ({ type: 'mrkdwn', text })
export const option = (value: string) => ({ text: plain(value), value })
export const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i))
export const letters = (count: number) => 'x'.repeat(count)
export const section = (more: object = {}) => ({ type: 'section', text: markup('Acme'), ...more })
export const actions = (...elements: object[]) => ({ type: 'actions', elements })
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('When'),
  element,
  ...more
})
export const button = (more: object = {}) => ({ type: 'button', text: plain('Log'), ...more })
export const select = (more: object = {}) => ({
  type: 'static_select',
  options: [option('a'), option('b')],
  ...more
})
export const image = (more: object = {}) => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'A chart',
  ...more
})
export const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }]
})
export const cell = (text: string) => ({ type: 'raw_text', text })
export const table = (rows: number, columns: number, text = 'x') => ({
  type: 'table',
  rows: many(rows, () => many(columns, () => cell(text)))
})
export const dataTable = (rows: number, columns: number, more: object = {}) => ({
  ...table(rows, columns),
  type: 'data_table',
  caption: 'Clients',
  ...more
})
export const pie = (segments: number, more: object = {}) => ({
  type: 'data_visualization',
  title: 'Risk',
  chart: { type: 'pie', segments: many(segments, (i) => ({ label: `s${i}`, value: 1 })) },
  ...more
})
export const lines = (series: number, points: number) => ({
  type: 'data_visualization',
  title: 'Risk',
  chart: {
    type: 'line',
    axis_config: { categories: many(points, (i) => `c${i}`) },
    series: many(series, (s) => ({
      name: `n${s}`,
      data: many(points, (i) => ({ label: `c${i}`, value: i - s }))
    }))
  }
})
export const modal = (blocks: unknown[], more: object = {}) => ({
  type: 'modal',
  title: plain('Check-in'),
  submit: plain('Log'),
  blocks,
  ...more
})
