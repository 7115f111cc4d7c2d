import type * as z from 'zod'
import { dataVisualization } from './blocks/chart-block.ts'
import { card, carousel, container } from './blocks/group-blocks.ts'
import { actions, contextActions, input } from './blocks/interactive-blocks.ts'
import { file, image, video } from './blocks/media-blocks.ts'
import { dataTable, table } from './blocks/table-blocks.ts'
import { plan, taskCard } from './blocks/task-blocks.ts'
import { alert, context, divider, header, markdown, section } from './blocks/text-blocks.ts'
import { richText } from './rich-text.ts'

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

const EVERYWHERE: readonly Surface[] = ['message', 'modal', 'home']
const MESSAGES: readonly Surface[] = ['message']
const MODALS: readonly Surface[] = ['modal']

/** Every block Slack knows, and where it accepts it: https://docs.slack.dev/reference/block-kit/blocks */
export const BLOCKS: ReadonlyMap<unknown, { schema: z.ZodType; surfaces: readonly Surface[] }> = new Map([
  ['actions', { schema: actions, surfaces: EVERYWHERE }],
  ['alert', { schema: alert, surfaces: MODALS }],
  ['card', { schema: card, surfaces: MESSAGES }],
  ['carousel', { schema: carousel, surfaces: MESSAGES }],
  ['container', { schema: container, surfaces: EVERYWHERE }],
  ['context', { schema: context, surfaces: EVERYWHERE }],
  ['context_actions', { schema: contextActions, surfaces: MESSAGES }],
  ['data_table', { schema: dataTable, surfaces: MESSAGES }],
  ['data_visualization', { schema: dataVisualization, surfaces: MESSAGES }],
  ['divider', { schema: divider, surfaces: EVERYWHERE }],
  ['file', { schema: file, surfaces: MESSAGES }],
  ['header', { schema: header, surfaces: EVERYWHERE }],
  ['image', { schema: image, surfaces: EVERYWHERE }],
  ['input', { schema: input, surfaces: EVERYWHERE }],
  ['markdown', { schema: markdown, surfaces: MESSAGES }],
  ['plan', { schema: plan, surfaces: MESSAGES }],
  ['rich_text', { schema: richText, surfaces: EVERYWHERE }],
  ['section', { schema: section, surfaces: EVERYWHERE }],
  ['table', { schema: table, surfaces: MESSAGES }],
  ['task_card', { schema: taskCard, surfaces: MESSAGES }],
  ['video', { schema: video, surfaces: EVERYWHERE }]
] as const)

/** Elements that are not at home everywhere: https://docs.slack.dev/reference/block-kit/block-elements */
export const ELEMENT_SURFACES: ReadonlyMap<unknown, readonly Surface[]> = new Map<
  unknown,
  readonly Surface[]
>([
  ['datetimepicker', ['message', 'modal']],
  ['email_text_input', MODALS],
  ['file_input', MODALS],
  ['number_input', MODALS],
  ['rich_text_input', ['modal', 'home']],
  ['url_text_input', MODALS]
])
