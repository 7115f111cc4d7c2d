import { typedText } from '../answer/typed-text.ts'

/** What somebody typed after a command: one of our words, perhaps with something after it, or a name. */
export interface CommandText {
  text: string
  /** In quotes: a name, even if it looks like one of our words. */
  isQuoted: boolean
}

/** Slack sends these three escaped, as in messages. */
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** What Slack makes of a person, a channel, a group, a link or an address: `<@U1|mia>`, `<#C1|acme>`, `<mailto:a@b.c|a@b.c>`. */
const REFERENCE = /<([^<>|\n]+)(?:\|([^<>\n]*))?>/g

/** Reads what was typed. Phones type curly quotes and double spaces; neither means anything. */
export function readCommandText(typed: string): CommandText {
  const text = typedText(typed)
    .replace(REFERENCE, (_reference, target: string, label: string | undefined) => written(target, label))
    .replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const name = unquoted(text)
  return name === null ? { text, isQuoted: false } : { text: name, isQuoted: true }
}

/** What stands in one pair of quotes; null when that is not all there is. */
export function unquoted(text: string): string | null {
  const quoted = /^"([^"]*)"$|^'(.*)'$/.exec(text)
  return (quoted?.[1] ?? quoted?.[2])?.trim() || null
}

/** A person and a channel stay a reference, a person without the name; anything else becomes what one reads in Slack. */
function written(target: string, label: string | undefined): string {
  if (target.startsWith('@')) return `<${target}>`
  if (target.startsWith('#')) return `<${target}|${label ?? ''}>`
  return label || target.replace(/^(mailto:|tel:|https?:\/\/|!)/, '').replace(/\/$/, '')
}
