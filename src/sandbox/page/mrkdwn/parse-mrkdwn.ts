import { unescapeEntities } from './entities.ts'
import type { ListItem, Paragraph } from './node.ts'
import { parseInline } from './parse-inline.ts'

const quoted = /^(?:&gt;|>) ?/
const listed = /^(\s*)([•◦▪‣-]|\d{1,3}\.)\s+(.*)$/

/** Reads a message's mrkdwn into paragraphs, quotes, lists and preformatted blocks. */
export function parseMrkdwn(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const parts = source.split('```')
  parts.forEach((part, index) => {
    const isClosed = index < parts.length - 1
    if (index % 2 === 1 && isClosed) {
      paragraphs.push({ kind: 'pre', text: unescapeEntities(part.replace(/^\n|\n$/g, '')) })
    } else {
      const text = index % 2 === 1 ? `\`\`\`${part}` : part
      paragraphs.push(...parseLines(trimBetween(text, index > 0, isClosed).split('\n')))
    }
  })
  return paragraphs
}

function trimBetween(text: string, isAfterBlock: boolean, isBeforeBlock: boolean): string {
  const start = isAfterBlock ? text.replace(/^\n/, '') : text
  return isBeforeBlock ? start.replace(/\n$/, '') : start
}

function parseLines(lines: string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let at = 0
  while (at < lines.length) {
    const end = endOfRun(lines, at)
    const run = lines.slice(at, end)
    const kind = kindOf(run[0] ?? '')
    if (kind === 'quote') {
      paragraphs.push({ kind, children: parseLines(run.map((line) => line.replace(quoted, ''))) })
    } else if (kind === 'list') {
      paragraphs.push({ kind, items: run.map(readItem) })
    } else if (run.some((line) => line.trim() !== '')) {
      paragraphs.push({ kind, children: parseInline(run.join('\n')) })
    }
    at = end
  }
  return paragraphs
}

function kindOf(line: string): 'quote' | 'list' | 'paragraph' {
  if (quoted.test(line)) return 'quote'
  return listed.test(line) ? 'list' : 'paragraph'
}

function endOfRun(lines: string[], start: number): number {
  const kind = kindOf(lines[start] ?? '')
  let end = start + 1
  while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
  return end
}

function readItem(line: string): ListItem {
  const [, space = '', marker = '•', text = ''] = listed.exec(line) ?? []
  return {
    marker: marker === '-' ? '•' : marker,
    indent: Math.min(8, Math.floor(space.length / 2)),
    children: parseInline(text)
  }
}
