const PAGE_BYTES = 1 << 20

/**
 * The rows of one statement as COPY sends them in its binary format, kept in a few large buffers: millions of small ones
 * would keep the garbage collector busy. No row is cut in two.
 */
export class RowPages {
  readonly pages: Buffer[] = []
  bytes = 0
  #page: Buffer = Buffer.alloc(0)
  #used = 0

  /** Keeps a copy of a message, which PostgreSQL ends where a row ends. */
  add(message: Buffer): void {
    if (this.#used + message.length > this.#page.length) {
      this.close()
      this.#page = Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, message.length))
    }
    message.copy(this.#page, this.#used)
    this.#used += message.length
    this.bytes += message.length
  }

  /** Ends the last page. */
  close(): void {
    if (this.#used > 0) this.pages.push(this.#page.subarray(0, this.#used))
    this.#used = 0
  }
}
