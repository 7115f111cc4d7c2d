import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList } from '@slack/types'
import { InlineText } from '../mrkdwn/InlineText.tsx'
import type { Inline } from '../mrkdwn/node.ts'
import { safeUrl } from '../mrkdwn/safe-url.ts'
import { textOfRichText } from './rich-text-words.ts'

/** A rich text: sections, lists, quotes and preformatted pieces. */
export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div class="prose rich-text">
      {block.elements.map((element, index) => (
        <RichPiece key={index} piece={element} />
      ))}
    </div>
  )
}

function RichPiece({ piece }: { piece: RichTextBlockElement }) {
  switch (piece.type) {
    case 'rich_text_section':
      return (
        <p dir="auto">
          <InlineText nodes={piece.elements.flatMap(toInline)} />
        </p>
      )
    case 'rich_text_quote':
      return (
        <blockquote dir="auto">
          <InlineText nodes={piece.elements.flatMap(toInline)} />
        </blockquote>
      )
    case 'rich_text_preformatted':
      return <pre dir="auto">{textOfRichText(piece.elements)}</pre>
    case 'rich_text_list':
      return <RichList list={piece} />
  }
}

function RichList({ list }: { list: RichTextList }) {
  const Tag = list.style === 'ordered' ? 'ol' : 'ul'
  return (
    <Tag class="rich-list" data-border={list.border ?? 0} style={{ '--indent': list.indent ?? 0 }}>
      {list.elements.map((item, index) => (
        <li key={index} dir="auto">
          <InlineText nodes={item.elements.flatMap(toInline)} />
        </li>
      ))}
    </Tag>
  )
}

/** Rich text elements as inline nodes, so that one renderer draws them all. */
function toInline(element: RichTextElement): Inline[] {
  const bare = withoutStyle(element)
  const style = element.style ?? {}
  if (style.code === true) return [{ kind: 'code', text: textOfRichText(element) }]
  const wrap = (nodes: Inline[], kind: 'bold' | 'italic' | 'strike' | 'underline') =>
    style[kind] === true ? [{ kind, children: nodes }] : nodes
  return (['underline', 'strike', 'italic', 'bold'] as const).reduce<Inline[]>(wrap, bare)
}

function withoutStyle(element: RichTextElement): Inline[] {
  switch (element.type) {
    case 'text':
      return lines(element.text)
    case 'link': {
      const children: Inline[] = [{ kind: 'text', text: element.text ?? element.url }]
      const url = safeUrl(element.url)
      return url === null ? children : [{ kind: 'link', url, children }]
    }
    case 'user':
      return [{ kind: 'user', id: element.user_id }]
    case 'channel':
      return [{ kind: 'channel', id: element.channel_id, name: null }]
    case 'emoji':
      return [{ kind: 'emoji', name: element.name }]
    case 'date':
      return [
        {
          kind: 'date',
          seconds: element.timestamp,
          format: element.format,
          fallback: element.fallback ?? '',
          url: element.url === undefined ? null : safeUrl(element.url)
        }
      ]
    case 'broadcast':
      return [{ kind: 'broadcast', text: `@${element.range}` }]
    case 'usergroup':
      return [{ kind: 'broadcast', text: `@${element.usergroup_id}` }]
    case 'team':
      return [{ kind: 'text', text: element.team_id }]
    case 'color':
      return [{ kind: 'code', text: element.value }]
  }
}

function lines(text: string): Inline[] {
  const pieces = text.split('\n')
  return pieces.flatMap((piece, index): Inline[] =>
    index === 0 ? [{ kind: 'text', text: piece }] : [{ kind: 'break' }, { kind: 'text', text: piece }]
  )
}
