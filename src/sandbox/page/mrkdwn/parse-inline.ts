import { findEmoji } from '../emoji/find-emoji.ts'
import { unescapeEntities } from './entities.ts'
import type { Emphasis, Inline } from './node.ts'
import { parseReference } from './parse-reference.ts'
import { safeUrl } from './safe-url.ts'

const marks: Record<string, Emphasis> = { '*': 'bold', _: 'italic', '~': 'strike' }
const address = /^https?:\/\/[^\s<>|"']+[^\s<>|"'.,;:!?)\]]/i

/** Reads one line (or several, joined by line breaks) of Slack's mrkdwn into inline nodes. */
export function parseInline(source: string): Inline[] {
  const nodes: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: unescapeEntities(plain) })
    plain = ''
  }
  let at = 0
  while (at < source.length) {
    const found = readNode(source, at)
    if (found === null) {
      plain += source[at]
      at += 1
    } else {
      flush()
      nodes.push(found.node)
      at = found.end
    }
  }
  flush()
  return nodes
}

interface Found {
  node: Inline
  end: number
}

function readNode(source: string, at: number): Found | null {
  const character = source[at]
  switch (character) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 }
    case '<':
      return readBracket(source, at)
    case '`':
      return readCode(source, at)
    case ':':
      return readEmoji(source, at)
    case 'h':
    case 'H':
      return isWordBefore(source, at) ? null : readAddress(source, at)
    case '*':
    case '_':
    case '~':
      return readEmphasis(source, at, character)
    default:
      return null
  }
}

function readBracket(source: string, at: number): Found | null {
  const close = source.indexOf('>', at)
  if (close < 0) return null
  const node = parseReference(source.slice(at + 1, close))
  return node === null ? null : { node, end: close + 1 }
}

function readCode(source: string, at: number): Found | null {
  const close = source.indexOf('`', at + 1)
  const body = source.slice(at + 1, close)
  if (close < 0 || body === '' || body.includes('\n')) return null
  return { node: { kind: 'code', text: unescapeEntities(body) }, end: close + 1 }
}

function readEmoji(source: string, at: number): Found | null {
  const name = /^:([a-z0-9_+'-]+):/.exec(source.slice(at, at + 60))?.[1]
  if (name === undefined || findEmoji(name) === null) return null
  return { node: { kind: 'emoji', name }, end: at + name.length + 2 }
}

function readAddress(source: string, at: number): Found | null {
  const found = address.exec(source.slice(at, at + 2000))?.[0]
  if (found === undefined) return null
  const text = unescapeEntities(found)
  const url = safeUrl(text)
  if (url === null) return null
  return { node: { kind: 'link', url, children: [{ kind: 'text', text }] }, end: at + found.length }
}

/** A mark counts only at the edge of a word: `snake_case_name` stays as it is. */
function readEmphasis(source: string, at: number, mark: string): Found | null {
  const kind = marks[mark]
  const next = source[at + 1]
  if (kind === undefined || isWordBefore(source, at) || next === undefined || /\s/.test(next)) return null
  for (let close = source.indexOf(mark, at + 1); close >= 0; close = source.indexOf(mark, close + 1)) {
    const body = source.slice(at + 1, close)
    if (body.includes('\n')) return null
    if (body !== '' && !/\s$/.test(body) && !/[\p{L}\p{N}]/u.test(source[close + 1] ?? '')) {
      return { node: { kind, children: parseInline(body) }, end: close + 1 }
    }
  }
  return null
}

function isWordBefore(source: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '')
}
