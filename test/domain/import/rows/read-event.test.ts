import { describe, expect, test } from 'vitest'
import { readLine } from './read-line.ts'

describe('days of contracts and losses, read on 1 October 2025', () => {
  const contract = (line: string) => readLine('client,ends_on,starts_on', `Acme,${line}`)
  const loss = (line: string) => readLine('client,lost_on,won_back_on', `Acme,${line}`)

  test('a contract ends at most 30 years from now', () => {
    expect(contract('2055-10-01,1970-01-01')).toMatchObject({
      contract: { endsOn: '2055-10-01', startsOn: '1970-01-01' }
    })
    expect(contract('2055-10-02')).toBe('ends_on: "2055-10-02" lies more than 30 years ahead; check the year')
    expect(contract('2026-01-01,1969-12-31')).toBe('starts_on: "1969-12-31" lies before 1970; check the year')
  })

  test('a loss is announced at most two years ahead', () => {
    expect(loss('2027-10-01,')).toMatchObject({ loss: { lostOn: '2027-10-01' } })
    expect(loss('2090-01-01,')).toBe('lost_on: "2090-01-01" lies more than 2 years ahead; check the year')
    expect(loss('2025-01-01,2090-01-01')).toContain('won_back_on: "2090-01-01" lies more than 2 years ahead')
  })
})
