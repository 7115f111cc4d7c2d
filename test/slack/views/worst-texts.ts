/** Text as people write it at its worst: none, endless, from right to left, of emoji, and ill-meant. */
export const WORST_TEXTS: [string, string][] = [
  ['empty', ''],
  ['only hidden characters', '\u200b\u202e\ufeff'],
  ['short', 'Acme'],
  ['very long', 'Société Générale '.repeat(400)],
  ['from right to left', 'שלום עולם، مرحبا بالعالم '.repeat(20)],
  ['of emoji', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(300)],
  ['hostile', '<!channel> <@U1> &amp; <https://evil.example|x> *b* `c` \u202e\n'.repeat(60)]
]
