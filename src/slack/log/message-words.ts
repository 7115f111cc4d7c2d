/** What Slack makes of people, channels, groups, dates and links in a message: `<@U1>`, `<#C1|acme>`, `<https://a.b|words>`. */
const REFERENCE = /<([^<>|\n]+)(?:\|([^<>\n]*))?>/g

/** The members a message mentions, by Slack user id. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/<@(\w+)/g)].map(([, id = '']) => id))]
}

/** A message as one reads it in Slack, as plain text. `names` are those of the members it mentions. */
export function messageWords(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(REFERENCE, (_reference, target: string, label: string | undefined) => {
      if (target.startsWith('@')) return `@${names.get(target.slice(1)) ?? (label || 'somebody')}`
      if (target.startsWith('#')) return `#${label || 'channel'}`
      if (target.startsWith('!')) return label || `@${target.slice(1)}`
      const address = target.replace(/^(mailto|tel):/, '')
      return label && label !== address ? `${label} (${address})` : address
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
