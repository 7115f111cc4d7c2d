import { computed, signal } from '@preact/signals'
import type { PageView, Snapshot } from '../protocol.ts'

/** What the server last said, or null before it said anything. */
export const snapshot = signal<Snapshot | null>(null)

/** Whether snapshots are arriving. */
export const link = signal<'connecting' | 'open' | 'lost'>('connecting')

/** Modals closed here whose closing the server has not confirmed: a client closes at once, whatever the network does. */
export const closedViews = signal<ReadonlySet<string>>(new Set())

/** Open modals, the visible one last. */
export const openModals = computed<PageView[]>(() =>
  (snapshot.value?.modals ?? []).filter((view) => !closedViews.value.has(view.id))
)
