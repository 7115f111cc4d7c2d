/** What people and machines write when nobody stops them. */
export const hostileTexts = [
  '<script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">',
  '&lt;b&gt;not bold&lt;/b&gt; &amp;amp; <javascript:alert(1)|a harmless link> <https://example.com/"onmouseover="alert(1)|quotes>',
  'שלום *עולם* – مرحبا بالعالم \u202Eevil\u202C, then English',
  '👩‍👩‍👧‍👦 🟢 ⚠️ 🇩🇪 :no_such_emoji: :tada:',
  `${'W'.repeat(1000)} ${'long words and short ones, '.repeat(75)}`.slice(0, 3000),
  '*unclosed _nested ~marks `and code <@U999> <#C999|gone> <!date^99999999999999^{date}|some day> <!subteam^S1|@group>',
  '```never closed\n> quote\n>\n• ',
  '\u0000\u200B\uFEFF zero width'
]
