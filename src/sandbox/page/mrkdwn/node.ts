/** The tree that mrkdwn, markdown and rich text are read into before it is drawn. Plain data, so tests need no browser. */

/** Formatting that wraps other inline nodes. */
export type Emphasis = 'bold' | 'italic' | 'strike' | 'underline'

/** One run inside a line. `url` is already known to be safe to open. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: Emphasis; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'user'; id: string }
  | { kind: 'channel'; id: string; name: string | null }
  | { kind: 'broadcast'; text: string }
  | { kind: 'date'; seconds: number; format: string; fallback: string; url: string | null }
  | { kind: 'emoji'; name: string }
  | { kind: 'break' }

/** One item of a list: its marker as written, its nesting and its words. */
export interface ListItem {
  marker: string
  indent: number
  children: Inline[]
}

/** One stacked piece of a text. */
export type Paragraph =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'quote'; children: Paragraph[] }
  | { kind: 'pre'; text: string }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'rule' }
  | { kind: 'grid'; rows: Inline[][][] }
