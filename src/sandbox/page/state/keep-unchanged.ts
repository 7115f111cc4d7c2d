import type { PageMessage, Snapshot } from '../protocol.ts'

/** What the server said, with what it had said before wherever nothing about it changed: the same object is not drawn anew. */
export function keepUnchanged(before: Snapshot | null, next: Snapshot): Snapshot {
  if (before === null) return next
  const known = new Map(before.messages.map((message) => [placeOf(message), message]))
  const messages = next.messages.map((message) => unchanged(known.get(placeOf(message)), message))
  return {
    ...next,
    team: unchanged(before.team, next.team),
    app: unchanged(before.app, next.app),
    users: unchanged(before.users, next.users),
    channels: unchanged(before.channels, next.channels),
    messages: isSame(before.messages, messages) ? before.messages : messages,
    home: unchanged(before.home, next.home),
    modals: unchanged(before.modals, next.modals)
  }
}

function placeOf({ channel, ts }: PageMessage): string {
  return `${channel} ${ts}`
}

function unchanged<Part>(before: Part | undefined, next: Part): Part {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next
}

function isSame(before: PageMessage[], next: PageMessage[]): boolean {
  return before.length === next.length && before.every((message, index) => message === next[index])
}
