import { z } from 'zod'
import { SLACK_LIMITS } from '../../../slack/limits.ts'
import { type Trigger, useTrigger } from '../../state/triggers.ts'
import { createView, openModals, openView, pushView } from '../../state/views.ts'
import type { Workspace } from '../../state/workspace.ts'
import { viewJson } from '../../wire/view-json.ts'
import { text } from '../arguments.ts'
import { argumentFailure, defineMethod, SlackFailure } from '../method.ts'
import { modalDraft, viewArgument } from '../view-draft.ts'

const openArguments = z.object({ trigger_id: text, view: viewArgument })

/** https://docs.slack.dev/reference/methods/views.open */
export const openModal = defineMethod({
  name: 'views.open',
  scopes: [],
  arguments: openArguments,
  handle({ workspace }, args) {
    const draft = modalDraft(workspace, args.view)
    const trigger = exchangedTrigger(workspace, args.trigger_id)
    const view = createView(workspace, trigger.userId, draft)
    openView(workspace, view)
    return { view: viewJson(workspace, view) }
  }
})

/** https://docs.slack.dev/reference/methods/views.push */
export const pushModal = defineMethod({
  name: 'views.push',
  scopes: [],
  arguments: openArguments,
  handle({ workspace }, args) {
    const draft = modalDraft(workspace, args.view)
    const trigger = exchangedTrigger(workspace, args.trigger_id)
    const open = openModals(workspace, trigger.userId)
    if (trigger.viewId === null || open.length === 0) throw invalidTrigger()
    if (open.length >= SLACK_LIMITS.view.maxStacked) throw new SlackFailure('push_limit_reached')
    const view = createView(workspace, trigger.userId, draft)
    pushView(workspace, view)
    return { view: viewJson(workspace, view) }
  }
})

function exchangedTrigger(workspace: Workspace, id: string): Trigger {
  const trigger = useTrigger(workspace, id)
  if (trigger === 'invalid_trigger_id') throw invalidTrigger()
  if (typeof trigger === 'string') throw new SlackFailure(trigger)
  return trigger
}

function invalidTrigger(): SlackFailure {
  return argumentFailure('invalid_trigger_id', ['[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]'])
}
