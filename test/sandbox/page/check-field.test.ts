import type { NumberInput } from '@slack/types'
import { describe, expect, test } from 'vitest'
import { checkField } from '../../../src/sandbox/page/elements/check-fields.ts'

const number: NumberInput = {
  type: 'number_input',
  is_decimal_allowed: false,
  min_value: '0',
  max_value: '10'
}
const typed = (type: string, value: string | null) => ({ type, value })

describe('a field', () => {
  test('must be filled in unless it is optional', () => {
    expect(checkField({ type: 'plain_text_input' }, typed('plain_text_input', null), false)).toMatch(
      /required/
    )
    expect(checkField({ type: 'plain_text_input' }, typed('plain_text_input', null), true)).toBeNull()
    expect(
      checkField({ type: 'multi_users_select' }, { type: 'multi_users_select', selected_users: [] }, false)
    ).toMatch(/required/)
  })

  test('takes numbers within its bounds', () => {
    expect(checkField(number, typed('number_input', '7'), false)).toBeNull()
    expect(checkField(number, typed('number_input', '11'), false)).toMatch(/at most 10/)
    expect(checkField(number, typed('number_input', '-1'), false)).toMatch(/at least 0/)
    expect(checkField(number, typed('number_input', '1.5'), false)).toMatch(/whole/)
    expect(checkField(number, typed('number_input', 'ten'), false)).toMatch(/number/)
  })

  test('takes email and web addresses that are ones', () => {
    expect(checkField({ type: 'email_text_input' }, typed('email_text_input', 'dana@acme'), false)).toMatch(
      /email/
    )
    expect(
      checkField({ type: 'email_text_input' }, typed('email_text_input', 'dana@acme.test'), false)
    ).toBeNull()
    expect(checkField({ type: 'url_text_input' }, typed('url_text_input', 'acme.test'), false)).toMatch(/URL/)
    expect(
      checkField({ type: 'url_text_input' }, typed('url_text_input', 'https://acme.test'), false)
    ).toBeNull()
  })

  test('takes as many characters as it says', () => {
    const element = { type: 'plain_text_input', min_length: 3, max_length: 5 } as const
    expect(checkField(element, typed('plain_text_input', 'ab'), false)).toMatch(/at least 3/)
    expect(checkField(element, typed('plain_text_input', 'abcdef'), false)).toMatch(/no more than 5/)
    expect(checkField(element, typed('plain_text_input', 'abcd'), false)).toBeNull()
  })
})
