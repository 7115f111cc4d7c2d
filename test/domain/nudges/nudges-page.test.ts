import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COURSES, type Course, type Step } from '../../../src/domain/nudges/moments.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

const when = ({ step, when: at }: Step) => {
  if (typeof at === 'string') return `\`${step}\` ${WORDS[at]}`
  return `\`${step}\` ${at === 0 ? 'on it' : at < 0 ? `${days(-at)} before` : `${days(at)} after`}`
}
const WORDS = {
  'three quarters': 'when three quarters of the time are over',
  deadline: 'at it',
  'a working day late': 'a working day after',
  'at once': 'as soon as it is known'
}

const row = (names: string[], { from, steps }: Course) => {
  const to = (addressee: Step['to']) =>
    steps.filter((each) => each.to === addressee || each.to === 'both').map(when)
  const cells = [names.map((name) => `\`${name}\``), [from], to('assignee'), to('escalation')]
  return `| ${cells.map((cell) => (cell.length === 0 ? '–' : cell.join(', '))).join(' | ')} |`
}

test('the page of nudges shows the table of what is said when, row by row', () => {
  const page = readFileSync(new URL('../../../docs/nudges.md', import.meta.url), 'utf8')
  const groups = new Map<Course, string[]>()
  for (const [name, course] of Object.entries(COURSES))
    groups.set(course, [...(groups.get(course) ?? []), name])
  const rows = [...groups].map(([course, names]) => row(names, course))
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
})

test('nobody is told more than three times, nor are those above them more than once', () => {
  for (const [name, { steps }] of Object.entries(COURSES)) {
    const told = (addressee: Step['to']) =>
      steps.filter(({ to, step }) => to === addressee && step !== 'passed').length
    expect(told('assignee'), name).toBeLessThanOrEqual(3)
    expect(told('escalation') + told('both'), name).toBeLessThanOrEqual(1)
  }
})
