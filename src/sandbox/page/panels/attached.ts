import { signal } from '@preact/signals'

/** Files that wait in a message box to be sent, by the box's `draftKey`. */
export const attached = signal<Record<string, readonly File[]>>({})

/** Adds files to those that wait in a box. */
export function attach(key: string, files: Iterable<File>): void {
  setAttached(key, [...(attached.value[key] ?? []), ...files])
}

/** Replaces the files that wait in a box. */
export function setAttached(key: string, files: readonly File[]): void {
  attached.value = { ...attached.value, [key]: files }
}

/** A file as the server takes it. */
export async function encoded(file: File): Promise<{ name: string; content: string }> {
  const reader = new FileReader()
  const address = await new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return { name: file.name, content: address.slice(address.indexOf(',') + 1) }
}
