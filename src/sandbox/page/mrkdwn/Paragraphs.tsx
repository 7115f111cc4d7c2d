import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { InlineText } from './InlineText.tsx'
import type { Inline, ListItem, Paragraph } from './node.ts'
import { parseMrkdwn } from './parse-mrkdwn.ts'

/** A text in Slack's mrkdwn, drawn. */
export function Mrkdwn({ text }: { text: string }) {
  return <Paragraphs of={parseMrkdwn(text)} />
}

/** Stacked paragraphs; each finds its own direction, so right-to-left text reads well among left-to-right text. */
export function Paragraphs({ of: paragraphs }: { of: Paragraph[] }) {
  return (
    <div class="prose">
      {paragraphs.map((paragraph, index) => (
        <OneParagraph key={index} of={paragraph} />
      ))}
    </div>
  )
}

function OneParagraph({ of: paragraph }: { of: Paragraph }) {
  switch (paragraph.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineText nodes={paragraph.children} />
        </p>
      )
    case 'heading':
      return (
        <h4 class="heading" data-level={paragraph.level} dir="auto">
          <InlineText nodes={paragraph.children} />
        </h4>
      )
    case 'quote':
      return (
        <blockquote>
          <Paragraphs of={paragraph.children} />
        </blockquote>
      )
    case 'pre':
      return <pre dir="auto">{paragraph.text}</pre>
    case 'list':
      return <MarkedList items={paragraph.items} />
    case 'rule':
      return <hr />
    case 'grid':
      return <Grid rows={paragraph.rows} />
  }
}

function MarkedList({ items }: { items: ListItem[] }) {
  return (
    <ul class="marked-list">
      {items.map((item, index) => (
        <li key={index} style={{ '--indent': item.indent }}>
          <span class="marker" aria-hidden={item.marker === '•'}>
            {item.marker}
          </span>
          <span dir="auto">
            <InlineText nodes={item.children} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Grid({ rows }: { rows: Inline[][][] }) {
  const [head = [], ...body] = rows
  return (
    <section class="table-scroll" aria-label="Table" {...keyboardScroll}>
      <table class="grid">
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <InlineText nodes={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <InlineText nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
