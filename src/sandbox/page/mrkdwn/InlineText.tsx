import type { ComponentChildren } from 'preact'
import { Emoji } from '../emoji/Emoji.tsx'
import { EmojiText } from '../emoji/EmojiText.tsx'
import { now } from '../state/clock.ts'
import { channelNamed, timeZone, userNamed } from '../state/names.ts'
import { formatDate, inZone } from './format-date.ts'
import type { Emphasis, Inline } from './node.ts'
import { placeOfPermalink } from './place-of-permalink.ts'

/** Draws inline nodes. Every string ends as a text node: nothing here is ever read as HTML. */
export function InlineText({ nodes }: { nodes: Inline[] }) {
  return <>{nodes.map((node, index) => drawNode(node, index))}</>
}

function drawNode(node: Inline, key: number): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return <EmojiText key={key} text={node.text} />
    case 'break':
      return <br key={key} />
    case 'code':
      return <code key={key}>{node.text}</code>
    case 'emoji':
      return <Emoji key={key} name={node.name} />
    case 'link':
      return (
        <WebLink key={key} url={node.url}>
          <InlineText nodes={node.children} />
        </WebLink>
      )
    case 'user':
      return (
        <span key={key} class="mention" dir="auto">
          @{userNamed(node.id)}
        </span>
      )
    case 'channel':
      return (
        <a key={key} class="mention" href={`#${node.id}`}>
          #{channelNamed(node.id) ?? node.name ?? 'private-channel'}
        </a>
      )
    case 'broadcast':
      return (
        <span key={key} class="mention mention-all">
          {node.text}
        </span>
      )
    case 'date':
      return <MomentText key={key} node={node} />
    default:
      return <Emphasised key={key} kind={node.kind} nodes={node.children} />
  }
}

function Emphasised({ kind, nodes }: { kind: Emphasis; nodes: Inline[] }) {
  const inner = <InlineText nodes={nodes} />
  if (kind === 'bold') return <b>{inner}</b>
  if (kind === 'italic') return <i>{inner}</i>
  return kind === 'strike' ? <s>{inner}</s> : <u>{inner}</u>
}

function WebLink({ url, children }: { url: string; children: ComponentChildren }) {
  const place = placeOfPermalink(url)
  if (place !== null) return <a href={`#${place}`}>{children}</a>
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  )
}

function MomentText({ node }: { node: Extract<Inline, { kind: 'date' }> }) {
  const zone = timeZone()
  const words = formatDate(node.seconds, node.format, zone, now()) ?? node.fallback
  const exact = inZone(node.seconds * 1000, zone, { dateStyle: 'full', timeStyle: 'short' })
  const moment = (
    <time dateTime={new Date(node.seconds * 1000).toISOString()} title={exact}>
      {words}
    </time>
  )
  return node.url === null ? moment : <WebLink url={node.url}>{moment}</WebLink>
}
