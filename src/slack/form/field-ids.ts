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
export function blockId(
  id: string,
  { isOfClient }: Pick<Field<unknown>, 'isOfClient'>,
  clientId: string | null,
  round = 0
) {
  const own = round === 0 ? id : `${id}#${round}`
  return isOfClient ? `${own}:${clientId}` : own
}

/** The client in the block of such a field. */
export function clientOfBlock(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1)
}
