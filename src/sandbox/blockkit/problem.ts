import type * as z from 'zod'

/** One reason why Slack would refuse a payload: a JSON pointer to the place, and Slack's wording of the fault. */
export interface BlockProblem {
  path: string
  problem: string
}

type Issue = z.core.$ZodIssue
type Place = readonly PropertyKey[]

const PROVIDED: Record<string, string> = {
  string: 'must provide a string',
  object: 'must provide an object',
  array: 'must provide an array',
  boolean: 'must provide a boolean',
  number: 'must provide a number',
  int: 'must provide an integer'
}

/** The line Slack puts into `response_metadata.messages`. */
export function formatProblem({ path, problem }: BlockProblem): string {
  return `[ERROR] ${problem} [json-pointer:${path}]`
}

/** Checks a value against a schema and words every fault as Slack does; paths start at `at`, e.g. `/blocks/3`. */
export function problemsOf(schema: z.ZodType, value: unknown, at: string): BlockProblem[] {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).flatMap((issue) => problemsIn(issue, value, at))
}

function problemsIn(issue: Issue, root: unknown, at: string): BlockProblem[] {
  const path = pointer(at, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path, problem: `invalid additional property: ${key}` }))
  }
  if (issue.code !== 'custom' && issue.path.length > 0 && valueAt(root, issue.path) === undefined) {
    const field = String(issue.path.at(-1))
    return [{ path: pointer(at, issue.path.slice(0, -1)), problem: `missing required field: ${field}` }]
  }
  return [{ path, problem: wording(issue, valueAt(root, issue.path)) }]
}

function wording(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return PROVIDED[issue.expected] ?? `must provide a value of type ${issue.expected}`
    case 'invalid_union':
      return unsupportedType(found)
    case 'invalid_value':
      return issue.path.at(-1) === 'type'
        ? unsupportedType(found)
        : `must be one of: ${issue.values.join(', ')}`
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum))
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum), issue.inclusive === true)
    default:
      return issue.message
  }
}

function unsupportedType(found: unknown): string {
  return typeof found === 'string' ? `unsupported type: ${found}` : 'must provide a string'
}

function tooMuch(origin: string, maximum: number): string {
  if (origin === 'string') return `must be less than ${maximum + 1} characters`
  return origin === 'array' ? `no more than ${maximum} items allowed` : `must be no more than ${maximum}`
}

function tooLittle(origin: string, minimum: number, isInclusive: boolean): string {
  if (origin === 'string') return `must be more than ${minimum - 1} characters`
  if (origin === 'array') return `no less than ${minimum} items allowed`
  return isInclusive ? `must be no less than ${minimum}` : `must be more than ${minimum}`
}

function pointer(at: string, path: Place): string {
  return [at, ...path.map(String)].join('/')
}

function valueAt(root: unknown, path: Place): unknown {
  let value: unknown = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
