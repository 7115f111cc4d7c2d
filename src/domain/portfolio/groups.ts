import { foldName } from '../clients/names.ts'

/** Items by a key, keys in the order in which they first occur. `Map.groupBy` is missing from the oldest Node we run on. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/**
 * Items by a word that people typed, the most frequent word first and the items without one, as null, last. Case, accents and
 * punctuation make no other word; each is given as it is spelled most often.
 */
export function groupByWord<Item>(
  items: Iterable<Item>,
  wordOf: (item: Item) => string | null
): { word: string | null; items: Item[] }[] {
  return [...groupBy(items, (item) => foldName(wordOf(item) ?? ''))]
    .map(([key, group]) => ({ word: key === '' ? null : usualSpelling(group, wordOf), items: group }))
    .sort(
      (a, b) =>
        Number(a.word === null) - Number(b.word === null) ||
        b.items.length - a.items.length ||
        (a.word ?? '').localeCompare(b.word ?? '')
    )
}

/** Of two spellings that are as frequent the one with capitals, which come first in Unicode. */
function usualSpelling<Item>(group: readonly Item[], wordOf: (item: Item) => string | null): string | null {
  const spellings = [...groupBy(group, (item) => wordOf(item)?.trim() ?? '')]
  const [usual] = spellings.sort(([a, n], [b, m]) => m.length - n.length || (a < b ? -1 : 1))
  return usual?.[0] ?? null
}
