import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline, Paragraph } from '../../../src/sandbox/page/mrkdwn/node.ts'
import { parseMarkdown } from '../../../src/sandbox/page/mrkdwn/parse-markdown.ts'
import { parseMrkdwn } from '../../../src/sandbox/page/mrkdwn/parse-mrkdwn.ts'
import { safeImageUrl, safeUrl } from '../../../src/sandbox/page/mrkdwn/safe-url.ts'

const line = (text: string): Inline[] => {
  const [paragraph] = parseMrkdwn(text)
  return paragraph?.kind === 'paragraph' ? paragraph.children : []
}
const text = (words: string): Inline => ({ kind: 'text', text: words })

/** All words of a tree in order, formatting left out. */
function wordsOf(node: Inline | Paragraph): string {
  if ('text' in node) return node.text
  if ('children' in node) return node.children.map(wordsOf).join('')
  return node.kind === 'list' ? node.items.map((item) => item.children.map(wordsOf).join('')).join('') : ''
}

describe('mrkdwn', () => {
  test('is bold, italic and struck at the edges of words only', () => {
    expect(line('*bold* _it_ ~gone~ snake_case_name 2*3*4')).toEqual([
      { kind: 'bold', children: [text('bold')] },
      text(' '),
      { kind: 'italic', children: [text('it')] },
      text(' '),
      { kind: 'strike', children: [text('gone')] },
      text(' snake_case_name 2*3*4')
    ])
  })

  test('nests marks and leaves unclosed ones as they are', () => {
    expect(line('*a _b_*')).toEqual([
      { kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }] }
    ])
    expect(line('*unclosed')).toEqual([text('*unclosed')])
    expect(line('* spaced *')).toEqual([text('* spaced *')])
  })

  test('shows what a person escaped as characters, once', () => {
    expect(line('&lt;b&gt; &amp;amp; 1 &lt; 2')).toEqual([text('<b> &amp; 1 < 2')])
  })

  test('links only to addresses that cannot run', () => {
    expect(line('<https://example.com/?a=1&amp;b=2|here>')).toEqual([
      { kind: 'link', url: 'https://example.com/?a=1&b=2', children: [text('here')] }
    ])
    expect(line('<javascript:alert(1)|here>')).toEqual([text('here')])
    expect(line('<mailto:dana@acme.test>')).toEqual([
      { kind: 'link', url: 'mailto:dana@acme.test', children: [text('dana@acme.test')] }
    ])
  })

  test('knows members, channels, everybody and dates', () => {
    expect(line('<@U1> <#C1|accounts> <!here>').filter((node) => node.kind !== 'text')).toEqual([
      { kind: 'user', id: 'U1' },
      { kind: 'channel', id: 'C1', name: 'accounts' },
      { kind: 'broadcast', text: '@here' }
    ])
    expect(line('<!date^1772442000^{date_short} at {time}|some day>')).toEqual([
      {
        kind: 'date',
        seconds: 1_772_442_000,
        format: '{date_short} at {time}',
        fallback: 'some day',
        url: null
      }
    ])
  })

  test('draws the emoji it knows and leaves other shortcodes alone', () => {
    expect(line(':large_green_circle: 10:30:15 :nonsense:')).toEqual([
      { kind: 'emoji', name: 'large_green_circle' },
      text(' 10:30:15 :nonsense:')
    ])
  })

  test('stacks quotes, lists and preformatted blocks', () => {
    expect(
      parseMrkdwn('intro\n&gt; said\n• one\n  • two\n```\na *b*\n```\nend').map((paragraph) => paragraph.kind)
    ).toEqual(['paragraph', 'quote', 'list', 'pre', 'paragraph'])
    expect(parseMrkdwn('```a *b* &lt;```')).toEqual([{ kind: 'pre', text: 'a *b* <' }])
  })

  test('reads any text without failing and loses no letter of plain words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (source) => parseMrkdwn(source).length >= 0
      )
    )
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        expect(parseMrkdwn(words.join(' ')).map(wordsOf).join('')).toBe(words.join(' '))
      })
    )
  })
})

describe('markdown blocks', () => {
  test('have headings, tasks, tables, fences and rules', () => {
    const source = '# Title\n- [x] done\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n```js\ncode\n```\n> quote'
    expect(parseMarkdown(source).map((paragraph) => paragraph.kind)).toEqual([
      'heading',
      'list',
      'grid',
      'rule',
      'pre',
      'quote'
    ])
  })

  test('read two stars as bold and one as italic, and obey a backslash', () => {
    expect(parseMarkdown('**b** *i* \\*plain\\*')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'bold', children: [text('b')] },
          text(' '),
          { kind: 'italic', children: [text('i')] },
          text(' *plain*')
        ]
      }
    ])
  })

  test('never link to a script', () => {
    expect(parseMarkdown('[x](javascript:alert(1))').map(wordsOf).join('')).toContain('x')
    expect(JSON.stringify(parseMarkdown('[x](javascript:void)'))).not.toContain('link')
  })
})

describe('addresses', () => {
  test('that could run are refused', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'no address'
    ]) {
      expect(safeUrl(address)).toBeNull()
    }
    expect(safeUrl('https://example.com')).toBe('https://example.com')
  })

  test('of pictures may be embedded images', () => {
    expect(safeImageUrl('data:image/png;base64,AA')).toBe('data:image/png;base64,AA')
    expect(safeImageUrl('javascript:alert(1)')).toBeNull()
    expect(safeImageUrl(undefined)).toBeNull()
  })
})
