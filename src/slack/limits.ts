type Limits = { readonly [name: string]: number | Limits }

function deepFreeze<T extends Limits>(limits: T): T {
  for (const value of Object.values(limits)) if (typeof value === 'object') deepFreeze(value)
  return Object.freeze(limits)
}

/**
 * What Slack accepts at most. Lengths are UTF-16 code units, as Slack's own counts follow JavaScript's;
 * `max…` are numbers of items. The bot cuts and pages by this table, the local workspace refuses by it.
 *
 * Source: https://docs.slack.dev/reference/block-kit and the pages linked at the surprising ones.
 */
export const SLACK_LIMITS = deepFreeze({
  message: {
    maxBlocks: 50,
    /** Slack advises 4,000 and cuts at 40,000: https://docs.slack.dev/reference/methods/chat.postMessage */
    text: 40_000,
    advisedText: 4_000,
    /** Over all markdown blocks of a message: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
    markdown: 12_000,
    maxTables: 1,
    maxCharts: 2,
    /** Over all table cells of a message: https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
    tableCharacters: 10_000
  },
  view: {
    maxBlocks: 100,
    /** The whole view as JSON, in bytes: https://docs.slack.dev/reference/methods/views.open */
    bytes: 250_000,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
    maxStacked: 3
  },
  blockId: 255,
  actionId: 255,
  text: 3_000,
  placeholder: 150,
  url: 3_000,
  header: 150,
  section: { text: 3_000, maxFields: 10, field: 2_000 },
  context: { maxElements: 10 },
  contextActions: { maxElements: 5 },
  actions: { maxElements: 25 },
  input: { label: 2_000, hint: 2_000 },
  image: { altText: 2_000, title: 2_000, url: 3_000 },
  /** Slack words both as "less than": https://docs.slack.dev/reference/block-kit/blocks/video-block */
  video: { title: 199, description: 199, authorName: 49 },
  card: { title: 150, subtitle: 150, body: 200, maxActions: 3 },
  carousel: { maxCards: 10 },
  container: { title: 150, subtitle: 150, maxBlocks: 10 },
  button: { text: 75, value: 2_000, accessibilityLabel: 75 },
  option: { text: 75, value: 75, description: 75 },
  select: { maxOptions: 100, maxGroups: 100, groupLabel: 75 },
  checkboxes: { maxOptions: 10 },
  radioButtons: { maxOptions: 10 },
  overflow: { maxOptions: 5 },
  confirm: { title: 100, text: 300, button: 30 },
  /** `max_length` too is capped here: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  plainTextInput: { length: 3_000 },
  richTextInput: { maxLines: 100 },
  fileInput: { maxFiles: 10 },
  table: { maxRows: 100, maxColumns: 20 },
  /** The header row counts as a row, so 100 rows of facts: https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
  dataTable: { minRows: 2, maxRows: 101, maxColumns: 20, maxPageSize: 100 },
  /** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
  dataVisualization: { title: 50, axisLabel: 50, label: 20, maxSegments: 6, maxSeries: 6, maxPoints: 20 },
  /** A response_url answers five times within half an hour: https://docs.slack.dev/interactivity/handling-user-interaction */
  responseUrl: { uses: 5, milliseconds: 30 * 60_000 },
  /** Acknowledgements, select options and trigger ids all expire together. */
  acknowledgementMilliseconds: 3_000
})
