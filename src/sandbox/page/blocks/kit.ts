import type {
  Button,
  Checkboxes,
  Datepicker,
  DateTimepicker,
  EmailInput,
  FeedbackButtons,
  FileInput,
  IconButton,
  ImageElement,
  KnownBlock,
  MultiSelect,
  NumberInput,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Select,
  Timepicker,
  URLInput,
  WorkflowButton
} from '@slack/types'

/** Slack's native chart, which `@slack/types` does not know yet. */
export interface DataVisualizationBlock {
  type: 'data_visualization'
  block_id?: string
  title: string
  chart: PieChart | SeriesChart
}

/** Shares of a whole. */
export interface PieChart {
  type: 'pie'
  segments: { label: string; value: number }[]
}

/** Series over shared categories. */
export interface SeriesChart {
  type: 'bar' | 'line' | 'area'
  series: { name: string; data: { label: string; value: number }[] }[]
  axis_config: { categories: string[]; x_label?: string; y_label?: string }
}

/** Every block this page draws. */
export type KitBlock = KnownBlock | DataVisualizationBlock

/** Everything a person can press, choose or type in. */
export type KitElement =
  | Button
  | Checkboxes
  | Datepicker
  | DateTimepicker
  | EmailInput
  | FeedbackButtons
  | FileInput
  | IconButton
  | ImageElement
  | MultiSelect
  | NumberInput
  | Overflow
  | PlainTextInput
  | RadioButtons
  | RichTextInput
  | Select
  | Timepicker
  | URLInput
  | WorkflowButton

/**
 * Takes what the server sent as blocks. The server has validated them against Slack's rules; a block that is broken all
 * the same is caught where it is drawn and takes nothing else down.
 */
export function asBlocks(raw: unknown[]): KitBlock[] {
  return raw.filter(isBlock)
}

function isBlock(value: unknown): value is KitBlock {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
