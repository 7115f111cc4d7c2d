import { z } from 'zod'
import type { ViewDraft } from '../state/views.ts'
import type { Workspace } from '../state/workspace.ts'
import { structure } from './arguments.ts'
import { checkView } from './block-check.ts'
import { argumentFailure, SlackFailure } from './method.ts'

/** The `view` argument, still to be checked as a whole. */
export const viewArgument = structure(z.unknown()).optional()

const draftSchema = z.object({
  type: z.enum(['modal', 'home']),
  blocks: z.array(z.unknown()),
  callback_id: z.string().optional(),
  external_id: z.string().optional(),
  private_metadata: z.string().optional(),
  title: z.unknown().optional(),
  submit: z.unknown().optional(),
  close: z.unknown().optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional()
})

/** Checks a view by Slack's rules; the failure names every place that is wrong. */
export function viewDraft(view: unknown): ViewDraft {
  const problems = checkView(view)
  if (problems.length > 0) throw argumentFailure('invalid_arguments', problems)
  return draftSchema.parse(view)
}

/** A new modal; its external id must not be in use. */
export function modalDraft(workspace: Workspace, view: unknown): ViewDraft {
  const draft = viewDraft(view)
  if (draft.type !== 'modal') throw wrongType('modal')
  const isTaken = [...workspace.views.values()].some((item) => item.externalId === draft.external_id)
  if (draft.external_id !== undefined && draft.external_id !== '' && isTaken) {
    throw new SlackFailure('duplicate_external_id')
  }
  return draft
}

export function homeDraft(view: unknown): ViewDraft {
  const draft = viewDraft(view)
  if (draft.type !== 'home') throw wrongType('home')
  return draft
}

function wrongType(expected: string): SlackFailure {
  return argumentFailure('invalid_arguments', [
    `[ERROR] must be a ${expected} view [json-pointer:/view/type]`
  ])
}
