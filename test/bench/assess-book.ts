import { startProgram } from './process.ts'

/** Where a book is. */
export interface BookAddress {
  url: string
  workspaceId: string
}

/** What assessing a book took: the clients in it, the time, and the most memory the process ever had. */
export interface Assessed {
  clients: number
  seconds: number
  megabytes: number
}

/** Assesses a book in a process of its own, which warms up with a small one. */
export async function assessInProcess(small: BookAddress, book: BookAddress): Promise<Assessed> {
  const program = ['--import', 'tsx', 'test/bench/assess-book-process.ts']
  const run = startProgram([...program, JSON.stringify(small), JSON.stringify(book)], {})
  const [line] = await run.line(/^\{.*\}$/)
  await run.stop()
  return JSON.parse(line)
}
