import { describe, expect, test } from 'vitest'
import { asBelieved, current } from '../../src/store/bitemporal.ts'

describe('a statement about what is believed now, asked of an instant', () => {
  test('asks for what was believed then, in each of its parts', () => {
    expect(
      asBelieved(`select from claim c where ${current('c')} union select from risk r where ${current('r')}`)
    ).toBe(
      'select from claim c where c.workspace_id = $1 and c.recorded_at <= $2 and c.retired_at > $2 ' +
        'union select from risk r where r.workspace_id = $1 and r.recorded_at <= $2 and r.retired_at > $2'
    )
  })

  test('is refused where a part of it would still be about now', () => {
    expect(() => asBelieved('select from claim c')).toThrow('asks nothing of what is believed now')
    const spelled = `select from claim c where ${current('c')}\n and exists (select from risk where retired_at = '9999-12-31')`
    expect(() => asBelieved(spelled)).toThrow("and exists (select from risk where retired_at = '9999-12-31')")
  })
})
