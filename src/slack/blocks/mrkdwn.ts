import { cleanName, cut } from './text.ts'

declare const safe: unique symbol

/** Text in Slack's markup in which nothing that a person typed can mention or link anything. */
export type Mrkdwn = string & { readonly [safe]: true }

/**
 * Writes Slack markup: the literal parts are ours, every value is escaped.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function mrkdwn(parts: TemplateStringsArray, ...values: (string | number)[]): Mrkdwn {
  return String.raw({ raw: parts }, ...values.map(escaped)) as Mrkdwn
}

/** Longer names would push the message itself out of a notification. */
const NAME = 150

function escaped(value: string | number): string {
  return cut(cleanName(String(value)), NAME)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
