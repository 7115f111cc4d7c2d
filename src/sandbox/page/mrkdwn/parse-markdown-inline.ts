import { findEmoji } from '../emoji/find-emoji.ts'
import type { Inline } from './node.ts'
import { safeUrl } from './safe-url.ts'

type Rule = [pattern: RegExp, read: (match: RegExpExecArray) => Inline | null]

const rules: Rule[] = [
  [/^`([^`\n]+)`/, ([, text = '']) => ({ kind: 'code', text })],
  [/^\*\*(?=\S)(.+?\S|\S)\*\*/, ([, text = '']) => ({ kind: 'bold', children: parseMarkdownInline(text) })],
  [/^~~(?=\S)(.+?)~~/, ([, text = '']) => ({ kind: 'strike', children: parseMarkdownInline(text) })],
  [/^\*(?=\S)([^*\n]+?)\*/, ([, text = '']) => ({ kind: 'italic', children: parseMarkdownInline(text) })],
  [/^_(?=\S)([^_\n]+?)_(?!\w)/, ([, text = '']) => ({ kind: 'italic', children: parseMarkdownInline(text) })],
  [/^!?\[([^\]\n]*)\]\(([^)\s]+)\)/, ([, text = '', url = '']) => readLink(text, url)],
  [/^<(https?:[^>\s]+)>/, ([, url = '']) => readLink(url, url)],
  [/^https?:\/\/[^\s<>)\]]+[^\s<>)\].,;:!?]/, ([url]) => readLink(url, url)],
  [/^:([a-z0-9_+-]+):/, ([, name = '']) => (findEmoji(name) === null ? null : { kind: 'emoji', name })],
  [/^\n/, () => ({ kind: 'break' })]
]

/** Reads one run of standard markdown; a backslash before punctuation takes its meaning away. */
export function parseMarkdownInline(source: string): Inline[] {
  const nodes: Inline[] = []
  let plain = ''
  let at = 0
  while (at < source.length) {
    if (source[at] === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) {
      plain += source[at + 1]
      at += 2
      continue
    }
    const found = readNode(source, at)
    if (found === null) {
      plain += source[at]
      at += 1
      continue
    }
    if (plain !== '') nodes.push({ kind: 'text', text: plain })
    plain = ''
    nodes.push(found.node)
    at = found.end
  }
  if (plain !== '') nodes.push({ kind: 'text', text: plain })
  return nodes
}

function readNode(source: string, at: number): { node: Inline; end: number } | null {
  if (!'`*~_![<h:\n'.includes(source[at] ?? ' ')) return null
  if (source[at] === '_' && /\w/.test(source[at - 1] ?? '')) return null
  const rest = source.slice(at)
  for (const [pattern, read] of rules) {
    const match = pattern.exec(rest)
    const node = match === null ? null : read(match)
    if (match !== null && node !== null) return { node, end: at + match[0].length }
  }
  return null
}

function readLink(text: string, address: string): Inline {
  const url = safeUrl(address)
  const label = text === '' ? address : text
  if (url === null) return { kind: 'text', text: label }
  return { kind: 'link', url, children: [{ kind: 'text', text: label }] }
}
