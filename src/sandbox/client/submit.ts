import { z } from 'zod'
import { SLACK_LIMITS } from '../../slack/limits.ts'
import { SlackFailure } from '../api/method.ts'
import { modalDraft, viewDraft } from '../api/view-draft.ts'
import { closePayload, submissionPayload } from '../delivery/payloads.ts'
import type { StateValues, User, View } from '../state/records.ts'
import { closeAllViews, createView, openModals, popView, pushView, replaceView } from '../state/views.ts'
import type { Workspace } from '../state/workspace.ts'
import { fieldErrors } from './field-rules.ts'
import { DONE, failed, type Outcome, TROUBLE } from './outcome.ts'
import { rememberValues } from './place.ts'
import type { Platform } from './platform.ts'

const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown().optional() }),
  z.object({ response_action: z.literal('push'), view: z.unknown().optional() }),
  z.object({ response_action: z.literal('clear') })
])

/** Submits a modal: the client's own checks first, then the app, whose acknowledgement decides what shows next. */
export async function submit(
  { workspace, line }: Platform,
  user: User,
  { viewId, values }: { viewId: string; values: StateValues }
): Promise<Outcome> {
  const view = openModals(workspace, user.id).find((item) => item.id === viewId)
  if (view === undefined) return failed('This is no longer there.')
  rememberValues({ type: 'view', view }, user, values)
  const missing = fieldErrors(view)
  if (Object.keys(missing).length > 0) return refuse(workspace, view, missing)
  view.errors = {}
  const ack = await line.deliver({ type: 'interactive', payload: submissionPayload(workspace, user, view) })
  return ack.ok ? follow(workspace, user, view, ack.body) : TROUBLE
}

function refuse(workspace: Workspace, view: View, errors: Record<string, string>): Outcome {
  view.errors = errors
  workspace.changes.notify()
  return failed('Some fields need your attention.', errors)
}

function follow(workspace: Workspace, user: User, view: View, body: unknown): Outcome {
  if (body === null || body === '') {
    if (workspace.stacks.get(user.id)?.at(-1) === view.id) popView(workspace, user.id)
    return DONE
  }
  const parsed = responseSchema.safeParse(body)
  if (!parsed.success) return TROUBLE
  try {
    return followResponse(workspace, user, view, parsed.data)
  } catch (error) {
    if (error instanceof SlackFailure) return TROUBLE
    throw error
  }
}

function followResponse(
  workspace: Workspace,
  user: User,
  view: View,
  response: z.infer<typeof responseSchema>
): Outcome {
  switch (response.response_action) {
    case 'errors': {
      const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id)
      const keys = Object.keys(response.errors)
      if (keys.length === 0 || keys.some((key) => !inputs.includes(key))) return TROUBLE
      return refuse(workspace, view, response.errors)
    }
    case 'update':
      replaceView(workspace, view, viewDraft(response.view))
      return DONE
    case 'push':
      if (openModals(workspace, user.id).length >= SLACK_LIMITS.view.maxStacked) return TROUBLE
      pushView(workspace, createView(workspace, user.id, modalDraft(workspace, response.view)))
      return DONE
    case 'clear':
      closeAllViews(workspace, user.id)
      return DONE
  }
}

/** Closes a modal without submitting; the app hears of it when it asked to. */
export async function close({ workspace, line }: Platform, user: User, viewId: string): Promise<Outcome> {
  const open = openModals(workspace, user.id)
  const view = open.find((item) => item.id === viewId)
  if (view === undefined) return DONE
  const closing = view.clearOnClose ? open : [view]
  const payloads = closing
    .filter((item) => item.notifyOnClose)
    .map((item) => closePayload(workspace, user, item, view.clearOnClose))
  if (view.clearOnClose) closeAllViews(workspace, user.id)
  else popView(workspace, user.id)
  for (const payload of payloads) await line.deliver({ type: 'interactive', payload })
  return DONE
}
