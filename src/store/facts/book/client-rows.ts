import type { Recurring } from './recurring.ts'
import type { RowPages } from './row-pages.ts'
import { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'

/** The rows of one table for many clients, in the order of the clients' ids. Each is parsed when its client's turn comes. */
export class ClientRows<Fact> {
  readonly #reader: RowReader
  readonly #table: Table<Fact>
  /** Whose row the reader stands in; null at the end. */
  #clientId: string | null = null

  constructor(rows: RowPages, table: Table<Fact>, recurring: Recurring) {
    this.#reader = new RowReader(rows, recurring)
    this.#table = table
    this.#advance()
  }

  /** The facts of the next client. What there is of clients before it, which are lost or archived, is passed over. */
  of(clientId: string): Fact[] {
    const facts: Fact[] = []
    while (this.#clientId !== null && this.#clientId <= clientId) {
      const fact = this.#table.read(this.#reader)
      if (this.#clientId === clientId) facts.push(fact)
      this.#advance()
    }
    return facts
  }

  #advance(): void {
    this.#clientId = this.#reader.next() ? this.#reader.uuid() : null
  }
}
