import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, reasons } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
})
afterEach(() => book.close())

describe('rows that are refused', () => {
  test('name the client that is not known and the contact that is not', async () => {
    const result = await book.read({
      'clients.csv': CLIENTS,
      'talks.csv':
        'client,occurred_at,kind,contacts\nAcne,2025-09-01,call,\nAcme GmbH,2025-09-01,call,Nobody\nAcme GmbH,2031-01-01,call,\nAcme GmbH,,call,\nAcme GmbH,2025-09-01,dance,\n'
    })
    expect(reasons(result)).toEqual([
      '2: no client is called "Acne"; import it first or correct the name',
      '3: no contact of this client, or more than one, is "Nobody"',
      '4: occurred_at: "2031-01-01" lies in the future',
      '5: the row does not say when the conversation took place',
      '6: kind: "dance" is not one of meeting, call, email, message, visit, review, event, other'
    ])
  })

  test('tell two clients of one name apart only by another name', async () => {
    const result = await book.read({
      'a.csv': 'client,external_id,stage\nTwin,1,x\nTWIN!,2,y\n',
      'b.csv': 'client,stage\nSolo,x\nSolo,x\nSolo,y\n'
    })
    expect(reasons(result)).toEqual([
      '3: another client (id "1") is already called "Twin"; names must differ: add the city or the unit to one of them',
      '4: line 2 already describes "Solo" otherwise; keep one of the two rows'
    ])
    expect(counts(result)).toEqual([
      { ...none, read: 2, added: 1, refused: 1 },
      { ...none, read: 3, added: 1, unchanged: 1, refused: 1 }
    ])
  })

  test('describe a person otherwise than an earlier line, and may tell more about one', async () => {
    const result = await book.read({
      'clients.csv': CLIENTS,
      'contacts.csv':
        'client,contact,email,title,role\nBolt AG,Dup One,dup@bolt.example,COO,\nBolt AG,Dup Two,dup@bolt.example,CFO,\nBolt AG,Dup One,dup@bolt.example,,champion\nBolt AG,Dup One,dup@bolt.example,COO,\n'
    })
    expect(reasons(result)).toEqual([
      '3: line 2 already describes "Dup One", who has the same id, e-mail or name, otherwise; keep one of the two rows, or give each person an e-mail address or id of their own'
    ])
    expect(counts(result)[1]).toEqual({ ...none, read: 4, added: 1, changed: 1, unchanged: 1, refused: 1 })
  })

  test('lose a client twice without a return, or a contract past its end', async () => {
    const result = await book.read({
      'clients.csv': CLIENTS,
      'losses.csv':
        'client,lost_on,won_back_on\nBolt AG,2024-05-01,\nBolt AG,2025-05-01,\nAcme GmbH,2024-05-01,2024-09-01\nAcme GmbH,2025-05-01,\n',
      'contracts.csv': 'client,ends_on,notice_on\nAcme GmbH,2025-12-31,2026-01-31\n'
    })
    expect(reasons(result)).toEqual([
      '2: its notice (notice_on) is on 2026-01-31, after the end of the contract on 2025-12-31',
      '3: the client was lost on 2024-05-01 too, and did not come back in between: give the loss of 2024-05-01 a won_back_on, or keep one of the two'
    ])
    expect(counts(result)[1]).toEqual({ ...none, read: 4, added: 3, refused: 1 })
  })

  test('do not say which of two days they mean', async () => {
    const result = await book.read({ 'clients.csv': 'client,added_on\nA,03/04/2024\nB,05/06/2024\n' })
    expect(reasons(result)).toEqual([
      '2: added_on: "03/04/2024" can be two days, and nothing in the column says which; write 2026-03-31',
      '3: added_on: "05/06/2024" can be two days, and nothing in the column says which; write 2026-03-31'
    ])
  })
})
