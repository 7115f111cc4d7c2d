import { describe, test } from 'vitest'
import { checkinLog } from '../../../src/slack/checkin/checkin-form.ts'
import { expectFormTaken, expectWordsBack, filled } from './filled.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const { form } = checkinLog
const permalink = `https://${'a'.repeat(60)}.slack.com/archives/C0123456789/p1790000000000000?thread_ts=1790000000.000000&cid=C0123456789`

describe.each(WORST_TEXTS)('a check-in with text that is %s', (_kind, text) => {
  const name = text.slice(0, 100)
  const settled = { client: { id: 'acme', name }, unknownName: null, permalink }

  test('opens for a client', () => expectFormTaken(form, settled, filled(form, text)))

  test('opens and asks for the client', () =>
    expectFormTaken(form, { client: null, unknownName: name, permalink: null }, {}))

  test('gives every word back when it is not saved', () => expectWordsBack(form, settled, filled(form, text)))
})
