import { expect, test } from 'vitest'
import { mentionedIn, messageWords } from '../../../src/slack/log/message-words.ts'

test.each([
  ['Tea &amp; cake &lt;3', 'Tea & cake <3'],
  ['&lt;@U1&gt; is no mention', '<@U1> is no mention'],
  ['<@U1> and <@U2|bo> and <@U3>', '@Ann Lee and @bo and @somebody'],
  [
    'see <https://a.example/x|the plan> or <https://b.example>',
    'see the plan (https://a.example/x) or https://b.example'
  ],
  ['<mailto:a@b.example|a@b.example> in <#C1|acme>', 'a@b.example in #acme'],
  ['<!here> <!subteam^S1|@sales> <!date^1|{date}|3 May>', '@here @sales {date}|3 May']
])('%s reads %s', (text, words) => {
  expect(messageWords(text, new Map([['U1', 'Ann Lee']]))).toBe(words)
})

test('everybody mentioned is named once', () => {
  expect(mentionedIn('<@U1> asks <@U2|bo>, <@U1> answers')).toEqual(['U1', 'U2'])
})
