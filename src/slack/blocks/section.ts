import type { ContextBlock, HeaderBlock, SectionBlock } from '@slack/types'
import { SLACK_LIMITS } from '../limits.ts'
import type { Mrkdwn } from './mrkdwn.ts'
import { plain } from './text.ts'

/** The title of a message: the client's name first. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, SLACK_LIMITS.header) }
}

/** A paragraph in Slack's markup. */
export function section(text: Mrkdwn): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

/** A paragraph shown as it is. */
export function paragraph(text: string): SectionBlock {
  return { type: 'section', text: plain(text, SLACK_LIMITS.section.text) }
}

/** Small print shown as it is. */
export function note(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text, SLACK_LIMITS.text)] }
}
