import { signal } from '@preact/signals'

/** How far the workspace's clock is ahead of this machine's, in milliseconds. */
const ahead = signal(0)

/** What the workspace takes for now, in epoch milliseconds. */
export function now(): number {
  return Date.now() + ahead.value
}

/** Sets the page's clock by what the server said a moment ago. What it took to arrive is no reason to draw anything anew. */
export function setClock(instant: number): void {
  const next = instant - Date.now()
  if (Math.abs(next - ahead.peek()) > 1_000) ahead.value = next
}
