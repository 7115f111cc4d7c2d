import { type ClientFilter, NO_FILTER } from '../../domain/clients/client-filter.ts'
import { cut } from '../blocks/text.ts'
import { FILTER_RULES, MISSING } from './filter-rules.ts'

/** A filter as somebody typed it, or what of it was not understood, in words. */
export type ReadFilter = { kind: 'read'; filter: ClientFilter } | { kind: 'unclear'; problem: string }

/** Quotes around a whole criterion mean nothing: `"tier A"`. */
const BETWEEN = /(?:[\s,"]|(?:and|or|with)\b)*/iy
/** More than anybody types, and than a button carries. */
const LONGEST = 1000

/**
 * Reads what follows `list` and `mine`: `at-risk tier A owner @mia stage pilot quiet 30d`, in any order. `slackUserId` is whoever
 * says "me". Not a word is passed over.
 */
export function readFilter(text: string, slackUserId: string): ReadFilter {
  if (text.length > LONGEST)
    return { kind: 'unclear', problem: 'That is more than a list can be narrowed to.' }
  let filter = NO_FILTER
  let at = endOf(BETWEEN, text, 0)
  while (at < text.length) {
    const [step] = FILTER_RULES.flatMap((rule) => {
      const found = matchAt(rule.pattern, text, at)
      return found === null ? [] : [{ rule, found }]
    })
    if (step === undefined) return { kind: 'unclear', problem: problemWith(text.slice(at)) }
    const read = step.rule.read(step.found, filter, slackUserId)
    if (typeof read === 'string') return { kind: 'unclear', problem: read }
    filter = { ...filter, ...read }
    at = endOf(BETWEEN, text, at + step.found[0].length)
  }
  return { kind: 'read', filter }
}

function problemWith(rest: string): string {
  const [word = ''] = rest.split(/[\s,"]/)
  if (/^<@\w+>$/.test(word)) return 'Write “owner” before the person whose clients you mean.'
  return MISSING.get(word.toLowerCase()) ?? `“${cut(word, 80)}” says nothing about which clients you mean.`
}

function endOf(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
