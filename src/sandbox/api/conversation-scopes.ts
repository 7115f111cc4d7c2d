import type { Conversation } from '../state/records.ts'
import { type Call, requireScope } from './method.ts'

const FAMILY: Readonly<Record<Conversation['kind'], string>> = {
  public: 'channels',
  private: 'groups',
  im: 'im'
}

/** Channels, private channels and direct messages each have scopes of their own. */
export function requireConversationScope(
  call: Call,
  conversation: Conversation,
  verb: 'read' | 'history'
): void {
  requireScope(call, [`${FAMILY[conversation.kind]}:${verb}`])
}
