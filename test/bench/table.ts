import Table from 'cli-table3'

/** Prints figures as a table: what was measured, the figure, what it is compared with, and whether the aim is met. */
export function printTable(title: string, rows: Row[]): void {
  const table = new Table({
    head: ['measured', 'ours', 'compared with', 'ratio', 'aim', 'met'],
    style: { head: [], border: [] }
  })
  for (const { what, ours, other, ratio, aim, isMet } of rows) {
    table.push([what, ours, other ?? '', ratio ?? '', aim, isMet ? 'yes' : 'NO'])
  }
  console.log(`\n${title}\n${table.toString()}`)
}

/** One line of a benchmark's table, already in words and units. */
export interface Row {
  what: string
  ours: string
  other?: string
  ratio?: string
  aim: string
  isMet: boolean
}
