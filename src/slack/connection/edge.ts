import type { RequestListener } from 'node:http'
import type { Logger, Receiver } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import type { Instant } from '../../domain/time.ts'
import { createHttpEdge } from './http-edge.ts'
import { createSocketEdge } from './socket-edge.ts'

/** How Slack reaches the bot. */
export interface Edge {
  receiver: Receiver
  requestListener: RequestListener
  isConnected(): boolean
  start(): Promise<void>
  stop(): Promise<void>
}

/** What an edge needs from outside. */
export interface EdgeParts {
  logger: Logger
  clientOptions: WebClientOptions
  now: () => Instant
  /** False before the start and from the beginning of the end. */
  isOpen: () => boolean
  onFault: (error: Error) => void
}

/** Creates the edge for one of the two ways: Slack calls us, or we hold a connection open. */
export function createEdge(
  mode: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string },
  parts: EdgeParts
): Edge {
  return mode.kind === 'socket'
    ? createSocketEdge(mode.appToken, parts)
    : createHttpEdge(mode.signingSecret, parts)
}
