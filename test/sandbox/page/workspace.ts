import type { PageMessage, PageView, Snapshot } from '../../../src/sandbox/page/protocol.ts'
import { riskCard } from './risk-card.ts'

/** Monday, 2 March 2026, 09:00 UTC as a Slack ts; messages are counted on from here in seconds. */
export const monday = 1_772_442_000

/** A message with what most tests do not care about filled in. */
export function message(
  after: number,
  user: string,
  text: string,
  more: Partial<PageMessage> = {}
): PageMessage {
  return {
    channel: 'C1',
    ts: `${monday + after}.000100`,
    user,
    text,
    blocks: [],
    threadTs: null,
    isBroadcast: false,
    ephemeralTo: null,
    isEdited: false,
    files: [],
    ...more
  }
}

/** A modal with what most tests do not care about filled in. */
export function modal(id: string, title: string, blocks: unknown[], more: Partial<PageView> = {}): PageView {
  return {
    id,
    type: 'modal',
    callbackId: 'checkin',
    title,
    submit: 'Log check-in',
    close: 'Cancel',
    hash: `${id}.1`,
    blocks,
    values: {},
    errors: {},
    ...more
  }
}

/** A small agency: four colleagues, a guest, the app, a few channels and a conversation about Acme. */
export function agency(): Snapshot {
  const member = (
    id: string,
    name: string,
    realName: string,
    kind: 'member' | 'admin' | 'guest' | 'stranger' = 'member'
  ) => ({
    id,
    name,
    realName,
    kind,
    isActive: true,
    timeZone: 'Europe/Berlin'
  })
  const everybody = ['U1', 'U2', 'U3', 'U4', 'UAPP']
  const channel = (id: string, name: string, kind: 'public' | 'private' | 'im', memberIds = everybody) => ({
    id,
    name,
    kind,
    memberIds,
    isShared: false,
    isArchived: false
  })
  return {
    team: { id: 'T1', name: 'Northwind Studio' },
    app: {
      userId: 'UAPP',
      name: 'Client Risk',
      isConnected: true,
      commands: [
        { command: '/client-risk', description: 'Show how a client is doing', usageHint: '[client name]' },
        {
          command: '/client-checkin',
          description: 'Log a conversation with a client',
          usageHint: '[client name]'
        },
        { command: '/client-feedback', description: 'Log what a client said', usageHint: '[client name]' }
      ],
      shortcuts: [
        {
          name: 'Log a check-in',
          type: 'global',
          callbackId: 'checkin',
          description: 'With any client, from anywhere'
        },
        {
          name: 'Log as check-in',
          type: 'message',
          callbackId: 'message_checkin',
          description: 'From this message'
        },
        {
          name: 'Log as feedback',
          type: 'message',
          callbackId: 'message_feedback',
          description: 'From this message'
        }
      ]
    },
    now: Date.now(),
    hasClock: false,
    actingUser: 'U1',
    users: [
      member('U1', 'ada', 'Ada Okafor', 'admin'),
      member('U2', 'ben', 'Ben Lindqvist'),
      member('U3', 'chloe', 'Chloé Martin'),
      member('U4', 'dev', 'Dev Patel'),
      member('U5', 'gus', 'Gus Freelance', 'guest'),
      member('U6', 'sam', 'Sam Partner', 'stranger'),
      {
        id: 'UAPP',
        name: 'client-risk',
        realName: 'Client Risk',
        kind: 'bot',
        isActive: true,
        timeZone: 'UTC'
      }
    ],
    channels: [
      channel('C1', 'accounts', 'public'),
      channel('C2', 'client-acme', 'public'),
      channel('C3', 'leadership', 'private', ['U1', 'U2']),
      { ...channel('C4', 'acme-and-northwind', 'public', ['U1', 'U6']), isShared: true },
      channel('D1', '', 'im', ['U1', 'UAPP']),
      channel('D2', '', 'im', ['U1', 'U2'])
    ],
    messages: [
      message(
        0,
        'U2',
        'Morning! Has anyone spoken to *Acme* since the kick-off? Their renewal is <!date^1777550400^{date_short}|in April>.'
      ),
      message(40, 'U2', 'I only have the email from <@U3>.'),
      message(
        200,
        'U3',
        'Dana called on Thursday :telephone_receiver: – she was _worried_ about the delivery dates.'
      ),
      message(260, 'U4', 'I can call her today.', { threadTs: `${monday + 200}.000100` }),
      message(280, 'U3', 'Please do 🙏', { threadTs: `${monday + 200}.000100` }),
      message(900, 'UAPP', 'Acme: at risk, 62 of 100', { blocks: riskCard, ephemeralTo: 'U1' })
    ],
    home: null,
    modals: []
  }
}
