import * as z from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { richText } from '../rich-text.ts'
import { block, list } from '../shapes.ts'

const { table: plain, dataTable: data } = SLACK_LIMITS
const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) })
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1)
})
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText])

/** A `null` among the column settings leaves that column as it is. */
export const table = block('table', {
  rows: list(list(cell, plain.maxColumns), plain.maxRows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional()
        })
        .nullable()
    )
    .max(plain.maxColumns)
    .optional()
})

/** A table with pages and sorting. Its first row is the header, and no cell of that may be rich text. */
export const dataTable = block('data_table', {
  caption: z.string().min(1),
  rows: z.array(list(cell, data.maxColumns)).min(data.minRows).max(data.maxRows),
  page_size: z.int().min(1).max(data.maxPageSize).optional(),
  row_header_column_index: z.int().min(0).optional()
}).superRefine(({ rows, row_header_column_index: index = 0 }, context) => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const columns = rows[0]?.length ?? 0
  for (const [column, { type }] of (rows[0] ?? []).entries()) {
    if (type === 'rich_text') refuse(['rows', 0, column, 'type'], 'unsupported type: rich_text')
  }
  for (const [row, cells] of rows.entries()) {
    if (cells.length !== columns) refuse(['rows', row], `must have ${columns} items, as the header row has`)
  }
  if (index >= columns) refuse(['row_header_column_index'], `must be less than ${columns}`)
})
