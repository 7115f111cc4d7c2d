import type { LevelBasis } from '../../../../src/domain/assessment/assessment.ts'
import type { Level } from '../../../../src/domain/assessment/level.ts'
import type { SignalKey } from '../../../../src/domain/policy.ts'

/** What somebody thinks of a client at an instant, in figures. */
export type Opinion =
  | {
      kind: 'assessed'
      score: number
      level: Level
      levelBasis: LevelBasis
      computedLevel: Level
      floor: Level | null
      override: Level | null
      inputs: number
      /** null where the facts are missing */
      severities: Record<SignalKey, number | null>
      points: Record<SignalKey, number>
    }
  | { kind: 'not_scored'; because: 'lost' | 'archived'; since: string }

/** Where two opinions differ by more than rounding, each difference as `what: this, not that`. */
export function differences(one: Opinion, other: Opinion): string[] {
  const left = figuresOf(one)
  const right = figuresOf(other)
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((what) => {
    const a = left.get(what)
    const b = right.get(what)
    const isSame = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 : a === b
    return isSame ? [] : [`${what}: ${a}, not ${b}`]
  })
}

function figuresOf(opinion: Opinion): Map<string, string | number | null> {
  if (opinion.kind === 'not_scored') return new Map([['not scored', `${opinion.because} ${opinion.since}`]])
  const { score, level, levelBasis, computedLevel, floor, override, inputs, severities, points } = opinion
  return new Map<string, string | number | null>([
    ...Object.entries({ score, level, levelBasis, computedLevel, floor, override, inputs }),
    ...Object.entries(severities).map(([key, severity]) => [`severity of ${key}`, severity] as const),
    ...Object.entries(points).map(([key, part]) => [`points of ${key}`, part] as const)
  ])
}
