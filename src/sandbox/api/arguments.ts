import { z } from 'zod'

/** Real clients send structures as JSON inside form fields; JSON bodies bring them as they are. */
export function structure<S extends z.ZodType>(schema: S) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue({ code: 'custom', message: 'must be valid JSON', input: value })
      return z.NEVER
    }
  }, schema)
}

/** `true`, `"true"`, `"1"` and their opposites. */
export const flag = z.preprocess((value) => {
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  return value
}, z.boolean())

/** A whole number, also when a form brings it as text. */
export const count = z.coerce.number().int()

/** Text; numbers are taken as their digits, as Slack does. */
export const text = z.union([z.string(), z.number().transform(String)])

export const pageArguments = { cursor: z.string().default(''), limit: count.min(0).max(1000).default(0) }

/** Reads a Web API request: query, form or JSON body, merged as Slack merges them. */
export async function readArguments(request: Request): Promise<Record<string, unknown>> {
  const fromQuery = Object.fromEntries(new URL(request.url).searchParams)
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'GET') return fromQuery
  if (type.startsWith('application/json')) {
    const body: unknown = await request.json()
    return { ...fromQuery, ...z.record(z.string(), z.unknown()).parse(body) }
  }
  if (type.startsWith('multipart/form-data'))
    return { ...fromQuery, ...Object.fromEntries(await request.formData()) }
  return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(await request.text())) }
}
