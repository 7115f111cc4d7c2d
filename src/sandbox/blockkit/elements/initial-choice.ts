import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'

interface Choices {
  options?: unknown[] | undefined
  option_groups?: { options: unknown[] }[] | undefined
  initial_option?: unknown
  initial_options?: unknown[] | undefined
}

/** Slack opens no menu whose preselected options differ from every option on offer, even by one property. */
export function checkInitialChoice(choices: Choices, context: z.RefinementCtx): void {
  const offered = [
    ...(choices.options ?? []),
    ...(choices.option_groups ?? []).flatMap((group) => group.options)
  ]
  const isOffered = (option: unknown) => offered.some((candidate) => isDeepStrictEqual(candidate, option))
  const refuse = (path: PropertyKey[]) =>
    context.addIssue({ code: 'custom', path, message: 'must exactly match one of the provided options' })
  if (choices.initial_option !== undefined && !isOffered(choices.initial_option)) refuse(['initial_option'])
  for (const [index, option] of (choices.initial_options ?? []).entries()) {
    if (!isOffered(option)) refuse(['initial_options', index])
  }
}

/** A static menu has options or groups of options, never both. */
export function checkOptionSource(choices: Choices, context: z.RefinementCtx): void {
  if ((choices.options === undefined) !== (choices.option_groups === undefined)) return
  context.addIssue({
    code: 'custom',
    path: ['type'],
    message: 'must define either `options` or `option_groups`'
  })
}

interface MultipleChoice {
  max_selected_items?: number | undefined
  [name: string]: unknown
}

/** Nobody can be made to start with more items than they may select. */
export function checkInitialCount(choices: MultipleChoice, context: z.RefinementCtx): void {
  const max = choices.max_selected_items
  if (max === undefined) return
  for (const [name, initial] of Object.entries(choices)) {
    if (!name.startsWith('initial_') || !Array.isArray(initial) || initial.length <= max) continue
    context.addIssue({ code: 'custom', path: [name], message: `no more than ${max} items allowed` })
  }
}
