import type { Inline, ListItem, Paragraph } from './node.ts'
import { parseMarkdownInline } from './parse-markdown-inline.ts'

const listed = /^(\s*)([-*+]|\d{1,3}[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/
const divides = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** Reads the standard markdown of a `markdown` block: headings, lists, quotes, fences, tables and rules. */
export function parseMarkdown(source: string): Paragraph[] {
  const lines = source.split('\n')
  const paragraphs: Paragraph[] = []
  let at = 0
  while (at < lines.length) {
    const found = readFence(lines, at) ?? readTable(lines, at) ?? readRun(lines, at)
    if (found.paragraph !== null) paragraphs.push(found.paragraph)
    at = found.end
  }
  return paragraphs
}

interface Found {
  paragraph: Paragraph | null
  end: number
}

function readFence(lines: string[], at: number): Found | null {
  if (!/^\s*```/.test(lines[at] ?? '')) return null
  const close = lines.findIndex((line, index) => index > at && /^\s*```\s*$/.test(line))
  const end = close < 0 ? lines.length : close
  return { paragraph: { kind: 'pre', text: lines.slice(at + 1, end).join('\n') }, end: end + 1 }
}

function readTable(lines: string[], at: number): Found | null {
  if (!(lines[at] ?? '').includes('|') || !divides.test(lines[at + 1] ?? '')) return null
  let end = at + 2
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1
  const rows = lines.slice(at, end).filter((_, index) => index !== 1)
  return { paragraph: { kind: 'grid', rows: rows.map(readCells) }, end }
}

function readCells(line: string): Inline[][] {
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner.split('|').map((cell) => parseMarkdownInline(cell.trim()))
}

function kindOf(line: string): Paragraph['kind'] | 'blank' {
  if (line.trim() === '') return 'blank'
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return 'rule'
  if (/^\s*>/.test(line)) return 'quote'
  if (/^\s*```/.test(line)) return 'pre'
  return listed.test(line) ? 'list' : 'paragraph'
}

function readRun(lines: string[], at: number): Found {
  const first = lines[at] ?? ''
  const kind = kindOf(first)
  if (kind === 'blank') return { paragraph: null, end: at + 1 }
  if (kind === 'rule') return { paragraph: { kind }, end: at + 1 }
  if (kind === 'heading') {
    const level = /^#+/.exec(first)?.[0].length ?? 1
    return {
      paragraph: { kind, level, children: parseMarkdownInline(first.replace(/^#+\s+/, '')) },
      end: at + 1
    }
  }
  let end = at + 1
  while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
  const run = lines.slice(at, end)
  if (kind === 'list') return { paragraph: { kind, items: run.map(readItem) }, end }
  if (kind === 'quote') {
    return {
      paragraph: { kind, children: parseMarkdown(run.map((line) => line.replace(/^\s*> ?/, '')).join('\n')) },
      end
    }
  }
  return { paragraph: { kind: 'paragraph', children: parseMarkdownInline(run.join('\n')) }, end }
}

function readItem(line: string): ListItem {
  const [, space = '', bullet = '-', task, text = ''] = listed.exec(line) ?? []
  const box = task === undefined ? null : task === ' ' ? '☐' : '☑'
  const marker = box ?? (/\d/.test(bullet) ? bullet.replace(')', '.') : '•')
  return { marker, indent: Math.min(8, Math.floor(space.length / 2)), children: parseMarkdownInline(text) }
}
