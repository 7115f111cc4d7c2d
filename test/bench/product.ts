const dist = new URL('../../dist/', import.meta.url)

/** A module of the product as people run it: built, and not translated while it runs, which would slow it down. */
export function product<Module>(file: string): Promise<Module> {
  return import(new URL(file, dist).href)
}
