import { describe, expect, test } from 'vitest'
import {
  BOOK_DEEDS,
  type BookDeed,
  CLIENT_DEEDS,
  type ClientDeed,
  mayAtClient,
  mayInBook,
  standingAt
} from '../../src/domain/permissions.ts'
import { pageTable } from '../usecases/permissions/page.ts'

describe('docs/permissions.md', () => {
  test('says of every deed at a client who may do it', () => {
    const table = Object.entries(CLIENT_DEEDS).map(([deed, { words }]) => {
      const may = (standing: Parameters<typeof mayAtClient>[0]) => mayAtClient(standing, deed as ClientDeed)
      const confidential = { 'member, of a confidential client': may(null) }
      const others = { team: may('team'), lead: may('lead'), admin: may('admin') }
      return [words, { member: may('member'), ...confidential, ...others }]
    })
    expect([...pageTable('At a client')]).toEqual(table)
  })

  test('says of every other deed who may do it', () => {
    const table = Object.entries(BOOK_DEEDS).map(([deed, { words }]) => {
      const may = (role: Parameters<typeof mayInBook>[0]) => mayInBook(role, deed as BookDeed)
      return [words, { member: may('member'), lead: may('lead'), admin: may('admin') }]
    })
    expect([...pageTable('In the whole book')]).toEqual(table)
  })
})

describe('where somebody stands', () => {
  const team = { isConfidential: false, ownerId: 'mia', teamIds: ['mia', 'ben'] }
  const secret = { ...team, isConfidential: true }
  const nobodys = { isConfidential: true, ownerId: null, teamIds: [] }

  test.each([
    ['a member', 'max', 'member', team, 'member'],
    ['a member, where it is confidential', 'max', 'member', secret, null],
    ['a member, where nobody is the owner', 'max', 'member', nobodys, 'team'],
    ['who works with it', 'ben', 'member', secret, 'team'],
    ['a lead who works with it', 'ben', 'lead', secret, 'lead'],
    ['a lead', 'lea', 'lead', secret, 'lead'],
    ['an admin', 'ada', 'admin', secret, 'admin']
  ] as const)('%s', (_who, teammateId, role, client, standing) => {
    expect(standingAt(client, { teammateId, role })).toBe(standing)
  })
})
