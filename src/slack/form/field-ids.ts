import type { Field } from './field.ts'

/** The action id of a field. */
export function fieldId(formId: string, name: string): string {
  return `${formId}.${name}`
}

/** The name of the field in it. */
export function fieldName(id: string): string {
  return id.slice(id.indexOf('.') + 1)
}

/** A field's block. Where the choices depend on the client the block does too, so that Slack does not carry people over to another. */
export function blockId(formId: string, name: string, field: Field<unknown>, clientId: string | null) {
  return field.isOfClient ? `${fieldId(formId, name)}:${clientId}` : fieldId(formId, name)
}

/** The client in the block of such a field. */
export function clientOfBlock(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1)
}
