import { replaceBlocks, stateOf, storeBlocks } from './blocks.ts'
import { secret } from './ids.ts'
import { seconds } from './now.ts'
import type { View } from './records.ts'
import type { Workspace } from './workspace.ts'

/** The fields of a view as an app sends it. */
export interface ViewDraft {
  type: 'modal' | 'home'
  blocks: readonly unknown[]
  callback_id?: string | undefined
  external_id?: string | undefined
  private_metadata?: string | undefined
  title?: unknown
  submit?: unknown
  close?: unknown
  clear_on_close?: boolean | undefined
  notify_on_close?: boolean | undefined
}

/** Makes a view for a user; it is not on screen until it is put on a stack or published. */
export function createView(workspace: Workspace, userId: string, draft: ViewDraft): View {
  const id = workspace.nextId('V')
  const view: View = {
    ...fieldsOf(draft),
    id,
    userId,
    hash: newHash(workspace),
    blocks: storeBlocks(draft.blocks),
    earlierBlocks: [],
    rootId: id,
    previousId: null,
    values: {},
    errors: {}
  }
  view.values = stateOf(view.blocks, {})
  workspace.views.set(id, view)
  return view
}

function fieldsOf(draft: ViewDraft) {
  return {
    type: draft.type,
    callbackId: draft.callback_id ?? '',
    externalId: draft.external_id ?? '',
    privateMetadata: draft.private_metadata ?? '',
    title: draft.title ?? null,
    submit: draft.submit ?? null,
    close: draft.close ?? null,
    clearOnClose: draft.clear_on_close ?? false,
    notifyOnClose: draft.notify_on_close ?? false
  }
}

function newHash(workspace: Workspace): string {
  return `${seconds(workspace)}.${secret(4)}`
}

/** Replaces a view in place; what was entered stays where block, action and element type are the same. */
export function replaceView(workspace: Workspace, view: View, draft: ViewDraft): void {
  Object.assign(view, fieldsOf(draft))
  replaceBlocks(view, draft.blocks)
  view.hash = newHash(workspace)
  view.values = stateOf(view.blocks, view.values)
  view.errors = {}
  workspace.changes.notify()
}

/** Opens a modal above whatever the user had open from the app. */
export function openView(workspace: Workspace, view: View): void {
  closeAllViews(workspace, view.userId)
  workspace.stacks.set(view.userId, [view.id])
  workspace.changes.notify()
}

export function pushView(workspace: Workspace, view: View): void {
  const stack = workspace.stacks.get(view.userId) ?? []
  view.previousId = stack.at(-1) ?? null
  view.rootId = stack[0] ?? view.id
  workspace.stacks.set(view.userId, [...stack, view.id])
  workspace.changes.notify()
}

/** Takes the visible modal away, so that the one below it shows. */
export function popView(workspace: Workspace, userId: string): void {
  const stack = workspace.stacks.get(userId) ?? []
  const closed = stack.at(-1)
  if (closed !== undefined) workspace.views.delete(closed)
  workspace.stacks.set(userId, stack.slice(0, -1))
  workspace.changes.notify()
}

export function closeAllViews(workspace: Workspace, userId: string): void {
  for (const id of workspace.stacks.get(userId) ?? []) workspace.views.delete(id)
  workspace.stacks.delete(userId)
  workspace.changes.notify()
}

/** The user's open modals, the visible one last. */
export function openModals(workspace: Workspace, userId: string): View[] {
  return (workspace.stacks.get(userId) ?? []).flatMap((id) => workspace.views.get(id) ?? [])
}

export function publishHome(workspace: Workspace, userId: string, draft: ViewDraft): View {
  const existing = workspace.homes.get(userId)
  if (existing !== undefined) {
    replaceView(workspace, existing, draft)
    return existing
  }
  const view = createView(workspace, userId, draft)
  workspace.homes.set(userId, view)
  workspace.changes.notify()
  return view
}
