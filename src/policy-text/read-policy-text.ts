import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { nameLikeness } from '../domain/clients/similar-names.ts'
import type { Playbook } from '../domain/playbooks/playbook.ts'
import type { SettingsPatch } from '../domain/policy/change-settings.ts'
import type { PolicyProblem } from '../domain/policy/problem.ts'
import { defaultSettings } from '../domain/policy.ts'
import { settingsPatch } from './settings-patch.ts'

/**
 * What a text says of a policy: what is to be different, the version it was made from where it names one, and what can't be read.
 * The patch is whatever else the text says.
 */
export type PolicyText = {
  kind: 'read'
  patch: SettingsPatch
  basedOn: number | null
  problems: PolicyProblem[]
}

const header = z.object({
  version: z
    .int({ error: 'is not a whole number; write the version that the file was made from, or leave it out' })
    .optional()
})

/** Every key that a playbook may have. */
const PLAYBOOK: Required<Playbook> = {
  name: '',
  on: 'quiet',
  tiers: [],
  severity: 'low',
  daysAhead: 0,
  steps: [{ action: '', afterDays: 0, owner: 'owner', doneBy: 'checkin' }]
}

/**
 * Reads a policy from YAML or JSON, in which every setting may be left out; `none` when it is neither, or holds no settings at all.
 * Whether the values make a policy is checked with the settings they change.
 */
export function readPolicyText(text: string): PolicyText | { kind: 'none'; reason: string } {
  const document = parsed(text)
  if (typeof document === 'string') return { kind: 'none', reason: document }
  const [head, patch] = [header.safeParse(document), settingsPatch.safeParse(document)]
  const strange = strangeKeys(document, { version: 1, ...defaultSettings, playbooks: [PLAYBOOK] }, [])
  const issues = patch.error?.issues ?? []
  const wrong = [...(head.error?.issues ?? []), ...issues].map(({ path, message }) =>
    problem(path.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.'), message)
  )
  return {
    kind: 'read',
    patch: patch.data ?? settingsPatch.parse(without(document, issues)),
    basedOn: head.data?.version ?? null,
    problems: [...strange, ...wrong]
  }
}

/** The document, or why it is none. */
function parsed(text: string): object | string {
  try {
    const document: unknown = parse(text)
    if (!isGroup(document)) return 'holds no settings'
    return containsItself(document) ? 'has a part that contains itself; write it out' : document
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error
    return `is neither YAML nor JSON: ${error.message.split('\n')[0]}`
  }
}

/** An anchor may stand within what it names; nothing that walks through or quotes the document would come to an end. */
function containsItself(part: unknown, around: readonly object[] = []): boolean {
  if (typeof part !== 'object' || part === null) return false
  return (
    around.includes(part) || Object.values(part).some((inner) => containsItself(inner, [...around, part]))
  )
}

/** The document without the settings that have issues; a list is left out as a whole. */
function without(document: object, issues: readonly { path: readonly PropertyKey[] }[]): object {
  const sound = structuredClone(document)
  for (const { path } of issues) {
    const index = path.findIndex((key) => typeof key === 'number')
    const keys = index < 0 ? path : path.slice(0, index)
    const group = keys.slice(0, -1).reduce<unknown>(memberOf, sound)
    const last = keys.at(-1)
    if (isGroup(group) && last !== undefined) Reflect.deleteProperty(group, last)
  }
  return sound
}

function memberOf(group: unknown, key: PropertyKey): unknown {
  return isGroup(group) ? Reflect.get(group, key) : undefined
}

/** A mistyped key would be passed over and its change lost, so each is named with what was perhaps meant. */
function strangeKeys(given: unknown, known: unknown, place: readonly string[]): PolicyProblem[] {
  if (Array.isArray(given) && Array.isArray(known))
    return given.flatMap((item, index) => strangeKeys(item, known[0], [...place, String(index + 1)]))
  if (!isGroup(given) || !isGroup(known)) return []
  return Object.entries(given).flatMap(([key, value]) => {
    const at = [...place, key]
    if (Object.hasOwn(known, key)) return strangeKeys(value, Reflect.get(known, key), at)
    return [problem(at.join('.'), `is not a setting; ${advice(key, Object.keys(known), place)}`)]
  })
}

function advice(key: string, known: readonly string[], place: readonly string[]): string {
  const likeness = (candidate: string) => nameLikeness(key.toLowerCase(), candidate.toLowerCase())
  const [best] = known.toSorted((a, b) => likeness(b) - likeness(a))
  return best !== undefined && likeness(best) > 0
    ? `did you mean ${[...place, best].join('.')}?`
    : `write one of ${known.join(', ')}`
}

function problem(place: string, said: string): PolicyProblem {
  return { place, message: `${place} ${said}` }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
