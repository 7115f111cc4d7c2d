import { describe, expect, test } from 'vitest'
import { readLine } from './read-line.ts'

const HEADER = 'client,received_at,feedback,score,severity,respond_by,responded_at,resolved_at,told_client_at'
const read = (line: string, timeZone?: string) => {
  const row = readLine(HEADER, `Acme,${line}${','.repeat(8 - line.split(',').length)}`, timeZone)
  return typeof row === 'string' ? row : row.feedback
}

describe('a score', () => {
  test.each([
    ['nps', '0', 0],
    ['NPS', '10', 10],
    ['csat', '1', 1],
    ['customer satisfaction', '5.0', 5],
    ['ces', '7', 7]
  ])('%s %s is kept', (kind, cell, score) =>
    expect(read(`2025-09-01,${kind},${cell}`)).toMatchObject({ score })
  )

  test.each([
    ['nps', '11', '0 to 10'],
    ['nps', '-1', '0 to 10'],
    ['nps', '7.5', '0 to 10'],
    ['nps', 'NaN', '0 to 10'],
    ['nps', '1e400', '0 to 10'],
    ['nps', '1e1', '0 to 10'],
    ['nps', 'seven', '0 to 10'],
    ['nps', '0x5', '0 to 10'],
    ['nps', '9/10', '0 to 10'],
    ['csat', '0', '1 to 5'],
    ['csat', '6', '1 to 5'],
    ['ces', '8', '1 to 7']
  ])('%s %s is refused, never bent', (kind, cell, range) =>
    expect(read(`2025-09-01,${kind},${cell}`)).toBe(`score: "${cell}" is not a whole number from ${range}`)
  )

  test('belongs to every answer of a survey and to nothing else', () => {
    expect(read('2025-09-01,ces')).toBe('score: ces needs one, from 1 to 7')
    expect(read('2025-09-01,complaint,3')).toBe('score: feedback of kind complaint has none')
    expect(read('2025-09-01,praise')).toMatchObject({ kind: 'praise', score: null })
  })
})

test('feedback without its kind or its day, or of a kind or severity that there is not, is refused', () => {
  expect(read('2025-09-01,')).toBe('the row does not say what feedback it is')
  expect(read(',nps,3')).toBe('the row does not say when it was received')
  expect(read('2025-09-01,rant')).toBe(
    'feedback: "rant" is not one of nps, csat, ces, praise, request, complaint'
  )
  expect(read('2025-09-01,complaint,,awful')).toContain('is not one of low, medium, high, critical')
})

test('feedback comes from our own time and is not ahead', () => {
  expect(read('2025-10-01T12:00:00.001Z,praise')).toContain('lies in the future')
  expect(read('1969-12-31,praise')).toContain('lies before 1970; check the year')
  expect(read('2206-01-01,praise')).toContain('received_at: "2206-01-01" lies in the future')
  expect(read('2025-09-01,complaint,,,2056-01-01')).toContain(
    'respond_by: "2056-01-01" lies more than 30 years ahead'
  )
  expect(read('2025-09-01,complaint,,,,2025-10-02')).toContain(
    'responded_at: "2025-10-02" lies in the future'
  )
})

test('a deadline given as a day lasts until its end, in the workspace’s zone', () => {
  const end = (timeZone: string) => {
    const row = read('2025-09-01T10:00:00Z,complaint,,,2025-09-01', timeZone)
    return typeof row === 'string' || !row?.respondBy ? row : new Date(row.respondBy).toISOString()
  }
  expect(end('UTC')).toBe('2025-09-01T23:59:59.999Z')
  expect(end('Europe/Berlin')).toBe('2025-09-01T21:59:59.999Z')
})

test('a state given as a bare day is no earlier than what it follows on that day', () => {
  const received = Date.parse('2025-09-01T10:00:00Z')
  const resolved = Date.parse('2025-09-02T15:00:00Z')
  expect(
    read('2025-09-01T10:00:00Z,complaint,,,,2025-09-01,2025-09-02T15:00:00Z,2025-09-02', 'Europe/Berlin')
  ).toMatchObject({ respondedAt: received, resolvedAt: resolved, toldClientAt: resolved })
  // With a time of day it is what it says, for the whole to be judged.
  expect(read('2025-09-01T10:00:00Z,complaint,,,,2025-09-01T09:00:00Z')).toMatchObject({
    respondedAt: received - 3_600_000
  })
})

test('whoever said it is known by id, else by e-mail, else by name', () => {
  const header = 'Response Date,Survey Type,Score,Contact ID,Respondent Email,Respondent'
  const contacts = (line: string) => {
    const row = readLine(header, line)
    return typeof row === 'string' ? row : [row.feedback?.contacts, row.feedback?.client.emailDomain]
  }
  expect(contacts('2025-09-01,NPS,9,003A,Ann <ANN@acme.example>,Ann')).toEqual([['003A'], 'acme.example'])
  expect(contacts('2025-09-01,NPS,9,,ANN@acme.example,Ann')).toEqual([['ann@acme.example'], 'acme.example'])
  expect(contacts('2025-09-01,NPS,9,,,Ann')).toEqual([['Ann'], null])
})
