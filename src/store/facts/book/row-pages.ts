const PAGE_BYTES = 1 << 20

/**
 * The rows of one statement as COPY sends them in its binary format, kept in a few large buffers: millions of small ones
 * would keep the garbage collector busy. No row is cut in two.
 */
export class RowPages {
  bytes = 0
  readonly #spare: Buffer[]
  readonly #pages: { page: Buffer; used: number }[] = []
  #read: Buffer | null = null

  /** `spare` are pages that were read already, here or elsewhere. */
  constructor(spare: Buffer[]) {
    this.#spare = spare
  }

  /** Keeps a copy of a message, which PostgreSQL ends where a row ends. */
  add(message: Buffer): void {
    let last = this.#pages.at(-1)
    if (last === undefined || last.used + message.length > last.page.length) {
      last = { page: this.#newPage(message.length), used: 0 }
      this.#pages.push(last)
    }
    message.copy(last.page, last.used)
    last.used += message.length
    this.bytes += message.length
  }

  /** Takes the next page, or null at the end. The one before may be written over from then on. */
  take(): Buffer | null {
    if (this.#read?.length === PAGE_BYTES) this.#spare.push(this.#read)
    const next = this.#pages.shift()
    this.#read = next?.page ?? null
    return next?.page.subarray(0, next.used) ?? null
  }

  #newPage(atLeast: number): Buffer {
    if (atLeast > PAGE_BYTES) return Buffer.allocUnsafeSlow(atLeast)
    return this.#spare.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES)
  }
}
