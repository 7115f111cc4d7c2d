import type { App, ReceiverEvent } from '@slack/bolt'

/** Hears how requests of Slack fare, for figures; `kind` is one of command, action, view, shortcut, options, event and other. */
export interface Hearing {
  /** Acknowledged so many milliseconds after it came. */
  acknowledged(kind: string, milliseconds: number): void
  handled(kind: string, outcome: 'handled' | 'failed' | 'left'): void
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number
}

const KINDS: Readonly<Record<string, string>> = {
  block_actions: 'action',
  block_suggestion: 'options',
  event_callback: 'event',
  message_action: 'shortcut',
  shortcut: 'shortcut',
  view_closed: 'view',
  view_submission: 'view'
}

/** What came, from the body of a request. */
export function kindOf(body: ReceiverEvent['body']): string {
  return typeof body['command'] === 'string' ? 'command' : (KINDS[String(body['type'])] ?? 'other')
}

/** Has it told how long each request waited for its acknowledgement, however it came. */
export function measureAcknowledgements(app: App, hearing: Hearing): void {
  const process = app.processEvent.bind(app)
  app.processEvent = (event) => {
    const since = hearing.elapsed()
    const ack: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response)
      hearing.acknowledged(kindOf(event.body), hearing.elapsed() - since)
    }
    return process({ ...event, ack })
  }
}
