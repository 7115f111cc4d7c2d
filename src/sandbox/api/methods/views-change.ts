import { z } from 'zod'
import type { View } from '../../state/records.ts'
import { publishHome, replaceView } from '../../state/views.ts'
import { viewJson } from '../../wire/view-json.ts'
import { knownUser } from '../access.ts'
import { text } from '../arguments.ts'
import { defineMethod, SlackFailure } from '../method.ts'
import { homeDraft, viewArgument, viewDraft } from '../view-draft.ts'

/** https://docs.slack.dev/reference/methods/views.update */
export const updateView = defineMethod({
  name: 'views.update',
  scopes: [],
  arguments: z.object({
    view: viewArgument,
    view_id: text.optional(),
    external_id: text.optional(),
    hash: text.optional()
  }),
  handle({ workspace }, args) {
    const draft = viewDraft(args.view)
    const view = [...workspace.views.values()].find((item) =>
      args.view_id === undefined
        ? args.external_id !== undefined && item.externalId === args.external_id
        : item.id === args.view_id
    )
    if (view === undefined) throw new SlackFailure('not_found')
    refuseStale(view, args.hash)
    replaceView(workspace, view, draft)
    return { view: viewJson(workspace, view) }
  }
})

/** https://docs.slack.dev/reference/methods/views.publish */
export const publishView = defineMethod({
  name: 'views.publish',
  scopes: [],
  arguments: z.object({ user_id: text, view: viewArgument, hash: text.optional() }),
  handle({ workspace }, args) {
    if (!workspace.manifest.features.app_home.home_tab_enabled) throw new SlackFailure('not_enabled')
    const user = knownUser(workspace, args.user_id)
    const draft = homeDraft(args.view)
    const published = workspace.homes.get(user.id)
    if (published !== undefined) refuseStale(published, args.hash)
    return { view: viewJson(workspace, publishHome(workspace, user.id, draft)) }
  }
})

function refuseStale(view: View, hash: string | undefined): void {
  if (hash !== undefined && hash !== '' && hash !== view.hash) throw new SlackFailure('hash_conflict')
}
