import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../../docs/permissions.md')

/** What docs/permissions.md says below a heading: for each deed in its words, who may, by column. */
export function pageTable(heading: string): Map<string, Record<string, boolean>> {
  const [, section = ''] = readFileSync(file, 'utf8').split(`\n## ${heading}\n`)
  const lines = section.split('\n## ')[0]?.split('\n') ?? []
  const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf)
  const [[, ...columns] = [], , ...deeds] = rows
  return new Map(
    deeds.map(([words = '', ...answers]) => [
      words,
      Object.fromEntries(columns.map((column, index) => [column, isYes(answers[index])]))
    ])
  )
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function isYes(answer: string | undefined): boolean {
  if (answer !== 'yes' && answer !== 'no') throw new Error(`A cell says ${answer}`)
  return answer === 'yes'
}
