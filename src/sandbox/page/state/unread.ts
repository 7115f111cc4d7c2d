import { effect, signal } from '@preact/signals'
import { openChannel } from './place.ts'
import { snapshot } from './snapshot.ts'
import { workspace } from './workspace.ts'

/** Newest ts seen by `user channel`; what was there when a member first looked counts as seen. */
const seen = signal<Record<string, string>>({})

/** How many messages of others came into a conversation since the acting user last had it open. */
export function countUnread(channel: string): number {
  const { actingUser, messages } = workspace()
  const last = seen.value[`${actingUser} ${channel}`] ?? ''
  const isNew = (message: { channel: string; user: string; ts: string }) =>
    message.channel === channel && message.user !== actingUser && message.ts > last
  return messages.filter(isNew).length
}

/** Keeps the marks up to date for as long as the page lives. */
export function watchUnread(): void {
  effect(() => {
    const now = snapshot.value
    if (now === null) return
    const marks = { ...seen.peek() }
    for (const channel of now.channels) {
      const key = `${now.actingUser} ${channel.id}`
      if (marks[key] !== undefined && channel.id !== openChannel.value?.id) continue
      const stamps = now.messages
        .filter((message) => message.channel === channel.id)
        .map((message) => message.ts)
      marks[key] = stamps.sort().at(-1) ?? ''
    }
    seen.value = marks
  })
}
