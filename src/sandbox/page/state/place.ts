import { batch, computed, signal } from '@preact/signals'
import type { PageChannel } from '../protocol.ts'
import { findChannel } from './names.ts'
import { snapshot } from './snapshot.ts'
import { workspace } from './workspace.ts'

/** What the middle of the page shows: `home` is the app's Home tab, anything else a conversation id. */
export const place = signal<string>('')

/** The thread open at the side, by the ts of its first message. */
export const thread = signal<string | null>(null)

/** Whether the sidebar covers the page; only phones ask. */
export const isSidebarOpen = signal(false)

/** The conversation shown, or null on the Home tab. */
export const openChannel = computed<PageChannel | null>(() => {
  if (snapshot.value === null || place.value === 'home') return null
  return findChannel(place.value) ?? firstChannel()
})

/** Opens a conversation or `home`, and closes what belonged to the old one. */
export function goTo(next: string): void {
  batch(() => {
    if (next !== place.value) thread.value = null
    place.value = next
    isSidebarOpen.value = false
  })
  if (location.hash !== `#${next}`) location.hash = next
}

/** Follows the address, so that the back button works and a link can name a conversation. */
export function followAddress(): void {
  const read = () => {
    if (location.hash.length > 1) goTo(decodeURIComponent(location.hash.slice(1)))
  }
  window.addEventListener('hashchange', read)
  read()
}

function firstChannel(): PageChannel | null {
  const { channels } = workspace()
  return channels.find((channel) => channel.kind !== 'im' && !channel.isArchived) ?? channels[0] ?? null
}
