import { describe, expect, test } from 'vitest'
import { readLine } from './read-line.ts'

describe('a promise', () => {
  const HEADER = 'client,commitment,kind,due_on,signed_off_on,done_on,broken_on'
  const read = (line: string) => {
    const row = readLine(HEADER, `Acme,${line}${','.repeat(6 - line.split(',').length)}`)
    return typeof row === 'string' ? row : row.commitment
  }

  test('may be due ahead, but not be done, broken or signed off there', () => {
    expect(read('Plan,success criteria,2025-12-31,2025-10-01,2025-10-01')).toMatchObject({
      kind: 'success_criterion',
      dueOn: '2025-12-31',
      signedOffOn: '2025-10-01',
      doneOn: '2025-10-01'
    })
    expect(read('Plan,,,2025-10-02')).toBe('signed_off_on: "2025-10-02" lies in the future')
    expect(read('Plan,,,,2025-10-02')).toBe('done_on: "2025-10-02" lies in the future')
    expect(read('Plan,,,,,2025-10-02')).toBe('broken_on: "2025-10-02" lies in the future')
  })

  test('is refused without its words, of an unknown kind, or due in an absurd year', () => {
    expect(read(' ')).toBe('the row does not say what was promised')
    expect(read('\u200b')).toBe('the row does not say what was promised')
    expect(read('Plan,vow')).toContain(
      'is not one of requirement, expectation, success_criterion, deliverable'
    )
    expect(read('Plan,,2206-01-01')).toBe(
      'due_on: "2206-01-01" lies more than 30 years ahead; check the year'
    )
  })

  test('may be as long as it was', () => {
    expect(read('x'.repeat(3000))).toMatchObject({ commitment: 'x'.repeat(3000) })
  })
})

describe('a register entry', () => {
  const HEADER = 'client,risk,likelihood,impact,threat,says_leaving,opened_on,closed_on'
  const read = (line: string) => {
    const row = readLine(HEADER, `Acme,${line}${','.repeat(7 - line.split(',').length)}`)
    return typeof row === 'string' ? row : row.risk
  }

  test('is rated from 1 to 5, by both numbers or by none', () => {
    expect(read('Budget,1,5')).toMatchObject({ likelihood: 1, impact: 5 })
    for (const cell of ['0', '6', '2.5', 'high', 'NaN'])
      expect(read(`Budget,${cell},3`)).toBe(`likelihood: "${cell}" is not a whole number from 1 to 5`)
    const both = 'likelihood and impact belong together; rate both from 1 to 5, or neither'
    expect([read('Budget,3'), read('Budget,,3')]).toEqual([both, both])
  })

  test('may tell of a competitor or of the client’s own words instead', () => {
    expect(read('Compares,,,Medium')).toMatchObject({ threat: 'medium', saysLeaving: null })
    expect(read('Told us,,,,yes')).toMatchObject({ saysLeaving: true })
    expect(read('Told us,,,,perhaps')).toContain('is not one of true, false')
    expect(read('Compares,,,extreme')).toContain('is not one of low, medium, high')
  })

  test('is not opened or closed ahead, and says what it is', () => {
    expect(read('Budget,1,1,,,2025-10-02')).toBe('opened_on: "2025-10-02" lies in the future')
    expect(read('Budget,1,1,,,,2025-10-02')).toBe('closed_on: "2025-10-02" lies in the future')
    expect(read(',1,1')).toBe('the row does not say what the risk is')
    expect(read('\u200b,1,1')).toBe('the row does not say what the risk is')
  })
})

describe('a judgement', () => {
  const HEADER = 'client,judgement,made_at,pulse,service,trust,level,note,expires_on'
  const read = (line: string, timeZone?: string) => {
    const row = readLine(HEADER, `Acme,${line}${','.repeat(8 - line.split(',').length)}`, timeZone)
    return typeof row === 'string' ? row : row.judgement
  }

  test('is a pulse, a health check or a pinned level', () => {
    expect(read('Pulse,2025-09-01,3')).toMatchObject({ kind: 'pulse', pulse: 3 })
    expect(read('health check,2025-09-01,,4,1')).toMatchObject({ kind: 'health', service: 4, trust: 1 })
    expect(read('override,2025-09-01,,,,AT RISK,They moved house,2025-11-30')).toMatchObject({
      level: 'at risk',
      expiresOn: '2025-11-30'
    })
  })

  test('has marks from 1 to 5', () => {
    for (const cell of ['0', '6', '4.5', 'good'])
      expect(read(`pulse,2025-09-01,${cell}`)).toBe(`pulse: "${cell}" is not a whole number from 1 to 5`)
    expect(read('health,2025-09-01,,6')).toBe('service: "6" is not a whole number from 1 to 5')
    expect(read('health,2025-09-01,,,0')).toBe('trust: "0" is not a whole number from 1 to 5')
  })

  test('lacks nothing that its kind needs, and has nothing of another kind', () => {
    expect(read('pulse,2025-09-01')).toBe('the row has no pulse, from 1 to 5')
    expect(read('health,2025-09-01')).toContain('needs at least one mark')
    for (const line of [',why,2025-10-01', 'watch,,2025-10-01', 'watch,why'])
      expect(read(`override,2025-09-01,,,,${line}`), line).toContain('needs a level, a note')
    expect(read('pulse,2025-09-01,3,4')).toBe('service: a pulse has none; only health does')
    expect(read('health,2025-09-01,3,4')).toBe('pulse: a health has none; only pulse does')
    expect(read('override,2025-09-01,3,,,watch,why,2025-10-01')).toContain('pulse: a override has none')
    expect(read('guess,2025-09-01,3')).toContain('is not one of pulse, health, override')
    expect(read('override,2025-09-01,,,,doomed,why,2025-10-01')).toContain(
      'level: "doomed" is not one of healthy, watch, at risk, critical'
    )
  })

  test('is made in the past, and pins a level for ninety days at most', () => {
    expect(read('pulse,2025-10-02,3')).toContain('lies in the future')
    expect(read('pulse,,3')).toBe('the row does not say when it was made')
    const pin = (made: string, expires: string, timeZone?: string) =>
      read(`override,${made},,,,watch,why,${expires}`, timeZone)
    expect(pin('2025-09-01', '2025-09-01')).toMatchObject({ expiresOn: '2025-09-01' })
    expect(pin('2025-09-01', '2025-11-30', 'Europe/Berlin')).toMatchObject({ expiresOn: '2025-11-30' })
    expect(pin('2025-09-01', '2025-12-01')).toBe(
      'the override expires 91 days after it was made; at most 90 are allowed'
    )
    expect(pin('2025-09-01', '2025-08-31')).toBe('the override expires on 2025-08-31, before it was made')
  })
})
