const ENTITY = /&(?!(?:amp|lt|gt);)/g
/** Slack's own angle brackets: mentions, channels, specials, links with or without a label. */
const MARKUP = /<(?:[@#!][^<>\n]+|(?:https?|mailto|tel|slack):[^<>\n]+)>/g

/** Escapes `& < >` except in entities and in Slack's own markup, as Slack does with text it is given. */
export function normaliseMrkdwn(text: string): string {
  let result = ''
  let position = 0
  for (const match of text.matchAll(MARKUP)) {
    result += escapeLoose(text.slice(position, match.index)) + match[0].replace(ENTITY, '&amp;')
    position = match.index + match[0].length
  }
  return result + escapeLoose(text.slice(position))
}

function escapeLoose(text: string): string {
  return text.replace(ENTITY, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Escapes all of `& < >`, as Slack does with what a person types. */
export function escapeTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The characters a reader sees for Slack's three entities. */
export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
