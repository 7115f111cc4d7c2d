import { typedText } from '../answer/typed-text.ts'

/** What somebody typed after a command: one of our words, or a name. */
export interface CommandText {
  text: string
  /** In quotes: a name, even if it looks like one of our words. */
  isQuoted: boolean
}

/** Slack sends these three escaped, as in messages. */
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Reads what was typed. Phones type curly quotes and double spaces; neither means anything. */
export function readCommandText(typed: string): CommandText {
  const text = typedText(typed)
    .replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
  const inner = /^(["'])(.*)\1$/.exec(text)?.[2]?.trim()
  return inner ? { text: inner, isQuoted: true } : { text, isQuoted: false }
}
