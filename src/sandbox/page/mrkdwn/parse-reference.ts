import { unescapeEntities } from './entities.ts'
import type { Inline } from './node.ts'
import { safeUrl } from './safe-url.ts'

/** Reads what stands between `<` and `>`; null when it is not a reference, so the characters stay as they are. */
export function parseReference(body: string): Inline | null {
  const bar = body.indexOf('|')
  const head = bar < 0 ? body : body.slice(0, bar)
  const label = bar < 0 ? null : unescapeEntities(body.slice(bar + 1))
  switch (head[0]) {
    case '@':
      return /^@[UWB]\w+$/.test(head) ? { kind: 'user', id: head.slice(1) } : null
    case '#':
      return /^#[CG]\w+$/.test(head) ? { kind: 'channel', id: head.slice(1), name: label } : null
    case '!':
      return parseSpecial(head.slice(1), label)
    default:
      return parseLink(head, label)
  }
}

function parseSpecial(head: string, label: string | null): Inline | null {
  if (head === 'here' || head === 'channel' || head === 'everyone') {
    return { kind: 'broadcast', text: `@${head}` }
  }
  if (head.startsWith('subteam^')) return { kind: 'broadcast', text: label ?? '@group' }
  if (!head.startsWith('date^')) return null
  const [, seconds, format, link] = head.split('^')
  if (seconds === undefined || format === undefined || !/^-?\d{1,12}$/.test(seconds)) return null
  const url = link === undefined ? null : safeUrl(unescapeEntities(link))
  return { kind: 'date', seconds: Number(seconds), format, fallback: label ?? format, url }
}

function parseLink(head: string, label: string | null): Inline | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(head)) return null
  const address = unescapeEntities(head)
  const text = label === null || label === '' ? address.replace(/^mailto:/, '') : label
  const url = safeUrl(address)
  if (url === null) return { kind: 'text', text }
  return { kind: 'link', url, children: [{ kind: 'text', text }] }
}
