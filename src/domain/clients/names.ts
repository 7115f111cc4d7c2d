/** Words that companies carry behind their name in registers, folded. Left out when names are compared. */
const LEGAL_SUFFIXES = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation cv eg ek eirl eurl gbr gmbh inc incorporated kft kg kgaa kk ' +
    'limited llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty pvt sa sarl sas se sl slu spa spj spzoo srl sro ug'
  ).split(' ')
)

/** Letters that Unicode does not decompose. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i'
}

/**
 * Folds a name for comparison: case, accents, punctuation, spacing and marks that nobody sees do not matter. "Müller & Söhne, GmbH" → "muller sohne gmbh".
 * A name of nothing but punctuation folds to its own trimmed lower case, so that it still names something.
 */
export function foldName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return letters === '' ? name.trim().toLowerCase() : letters
}

/** Removes legal suffixes from a folded name: "muller sohne gmbh" → "muller sohne". A name that is only a suffix stays. */
export function withoutLegalSuffix(folded: string): string {
  const words = folded.split(' ')
  while (words.length > 1 && LEGAL_SUFFIXES.has(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

/** Returns every folded key a client answers to: name and aliases, each with and without its legal suffix. */
export function nameKeys(name: string, aliases: readonly string[]): string[] {
  const keys = [name, ...aliases].map(foldName).flatMap((key) => [key, withoutLegalSuffix(key)])
  return [...new Set(keys)]
}
