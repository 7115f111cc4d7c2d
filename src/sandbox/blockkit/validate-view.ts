import * as z from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { type BlockProblem, problemsOf } from './problem.ts'
import { text } from './shapes.ts'
import { plainText } from './text-objects.ts'
import { validateBlocks } from './validate-blocks.ts'
import { blocksIn, elementsOf, isRecord } from './walk.ts'

const AT = '/view'
const limits = SLACK_LIMITS.view

const shared = {
  /** Only that they are there; what they are depends on the surface and is checked apart. */
  blocks: z.unknown(),
  private_metadata: z.string().max(limits.privateMetadata).optional(),
  callback_id: text(limits.callbackId).optional(),
  external_id: z.string().max(limits.externalId).optional()
}

const viewSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    ...shared,
    title: plainText(limits.title),
    submit: plainText(limits.submit).optional(),
    close: plainText(limits.close).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional()
  }),
  z.strictObject({ type: z.literal('home'), ...shared })
])

/**
 * Finds every reason why Slack would refuse a view given to `views.open`, `views.push`, `views.update` or
 * `views.publish`; paths start at `/view`, its name among the arguments. Takes any JSON value and never throws.
 */
export function validateView(view: unknown): BlockProblem[] {
  const problems = problemsOf(viewSchema, view, AT)
  if (!isRecord(view) || view['blocks'] === undefined) return problems
  if (view['type'] !== 'modal' && view['type'] !== 'home') return problems
  return [
    ...problems,
    ...validateBlocks(view['blocks'], view['type'], `${AT}/blocks`),
    ...(view['type'] === 'modal' && view['submit'] === undefined ? inputsWithoutSubmit(view['blocks']) : []),
    ...secondFocus(view['blocks']),
    ...excessOf(view)
  ]
}

function inputsWithoutSubmit(blocks: unknown): BlockProblem[] {
  return blocksIn(blocks, `${AT}/blocks`)
    .filter(({ value }) => value['type'] === 'input')
    .map(({ path }) => ({
      path: `${path}/input`,
      problem: 'must define `submit` to use an `input` block in modals'
    }))
}

function secondFocus(blocks: unknown): BlockProblem[] {
  return blocksIn(blocks, `${AT}/blocks`)
    .flatMap(elementsOf)
    .filter(({ value }) => value['focus_on_load'] === true)
    .slice(1)
    .map(({ path }) => ({
      path: `${path}/focus_on_load`,
      problem: 'only one element can have `focus_on_load`'
    }))
}

function excessOf(view: Record<string, unknown>): BlockProblem[] {
  try {
    if (Buffer.byteLength(JSON.stringify(view)) <= limits.bytes) return []
    return [{ path: AT, problem: `must be less than ${limits.bytes + 1} bytes` }]
  } catch (error) {
    return [{ path: AT, problem: `must be valid JSON: ${String(error)}` }]
  }
}
