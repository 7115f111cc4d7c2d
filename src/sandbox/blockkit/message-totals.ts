import { SLACK_LIMITS } from '../../slack/limits.ts'
import type { BlockProblem } from './problem.ts'
import { isRecord, type Located } from './walk.ts'

const limits = SLACK_LIMITS.message
const TABLES: readonly unknown[] = ['table', 'data_table']

/** What Slack counts over a whole message: tables, charts, characters in cells, characters of Markdown. */
export function findExcessInMessage(blocks: Located[]): BlockProblem[] {
  const tables = blocks.filter(({ value }) => TABLES.includes(value['type']))
  const charts = blocks.filter(({ value }) => value['type'] === 'data_visualization')
  const markdown = blocks.filter(({ value }) => value['type'] === 'markdown')
  return [
    ...tables.slice(limits.maxTables).map(({ path }) => ({ path, problem: 'only_one_table_allowed' })),
    ...charts.slice(limits.maxCharts).map(({ path }) => ({
      path,
      problem: `no more than ${limits.maxCharts} items allowed`
    })),
    ...beyond(tables, (table) => charactersIn(table['rows']), limits.tableCharacters, 'rows'),
    ...beyond(markdown, (block) => charactersIn(block), limits.markdown, 'text')
  ]
}

function beyond(
  blocks: Located[],
  measure: (block: Record<string, unknown>) => number,
  limit: number,
  field: string
): BlockProblem[] {
  let total = 0
  return blocks.flatMap(({ path, value }) => {
    const before = total
    total += measure(value)
    if (before > limit || total <= limit) return []
    return [{ path: `${path}/${field}`, problem: `must be less than ${limit + 1} characters` }]
  })
}

/** The lengths of all `text` strings below a value; a stack of our own, so that no depth can exhaust the engine's. */
function charactersIn(root: unknown): number {
  let characters = 0
  const stack: unknown[] = [root]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) for (const item of value) stack.push(item)
    if (!isRecord(value)) continue
    if (typeof value['text'] === 'string') characters += value['text'].length
    for (const child of Object.values(value)) if (typeof child === 'object') stack.push(child)
  }
  return characters
}
