import { batch } from '@preact/signals'
import type { PageAction, PageAnswer, Snapshot } from '../protocol.ts'
import { setClock } from './clock.ts'
import { keepUnchanged } from './keep-unchanged.ts'
import { thread } from './place.ts'
import { link, snapshot } from './snapshot.ts'

const unreachable = 'We had some trouble connecting. Try again?'
const retryDelay = 2000
let stream: EventSource | null = null
let retry: ReturnType<typeof setTimeout> | undefined

/** Follows the workspace as one member; an empty id lets the server choose. Replaces an earlier stream. */
export function follow(user: string): void {
  stream?.close()
  link.value = 'connecting'
  clearTimeout(retry)
  const current = new EventSource(`/page/events${user === '' ? '' : `?user=${encodeURIComponent(user)}`}`)
  stream = current
  current.onopen = () => {
    link.value = 'open'
  }
  current.onerror = () => {
    link.value = 'lost'
    // A refused stream is not opened again by the browser itself, unlike one that broke off.
    if (current.readyState === EventSource.CLOSED) retry = setTimeout(() => follow(user), retryDelay)
  }
  current.onmessage = (event) => {
    link.value = 'open'
    receive(JSON.parse(event.data))
  }
}

/** Acts as another member from now on, and says so in the address so that a reload keeps it. */
export function actAs(user: string): void {
  const address = new URL(location.href)
  address.searchParams.set('user', user)
  history.replaceState(null, '', address)
  thread.value = null
  follow(user)
}

/** Tells the server what the acting user did. A server that cannot be reached is answered for, not thrown. */
export async function act(action: PageAction): Promise<PageAnswer> {
  const user = snapshot.value?.actingUser ?? ''
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, action })
    })
    if (!response.ok) return { ok: false, problem: unreachable }
    const answer: PageAnswer = await response.json()
    return answer
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof SyntaxError) return { ok: false, problem: unreachable }
    throw fault
  }
}

function receive(next: Snapshot): void {
  batch(() => {
    setClock(next.now)
    snapshot.value = keepUnchanged(snapshot.value, next)
  })
}
