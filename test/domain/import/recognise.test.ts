import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/domain/import/headers/recognise.ts'
import { BOOK_KINDS, CANONICAL_COLUMNS } from '../../../src/domain/import/kinds.ts'

const kind = (headers: string) => {
  const found = recognise(headers.split(',').map((header) => header.trim()))
  return found.kind ?? found.reason
}

test('every canonical file is recognised as its kind, with no column left over', () => {
  for (const each of BOOK_KINDS)
    expect(recognise(CANONICAL_COLUMNS[each])).toMatchObject({ kind: each, ignored: [] })
})

test('the required columns of a canonical file are enough', () => {
  expect(kind('client')).toBe('clients')
  expect(kind('client,contact')).toBe('contacts')
  expect(kind('client,ends_on')).toBe('contracts')
  expect(kind('client,occurred_at,kind')).toBe('touchpoints')
  expect(kind('client,lost_on')).toBe('losses')
  expect(kind('client,received_at,feedback')).toBe('feedback')
  expect(kind('client,month,metric,value')).toBe('metrics')
  expect(kind('client,commitment')).toBe('commitments')
  expect(kind('client,risk,likelihood,impact')).toBe('risks')
  expect(kind('client,judgement,made_at')).toBe('judgements')
})

describe('header families', () => {
  test.each([
    ['Id,IsDeleted,Name,Type,Website,Industry,AnnualRevenue,OwnerId,LastActivityDate', 'clients'],
    ['Id,AccountId,LastName,FirstName,Email,Title,OwnerId,Name', 'contacts'],
    ['Id,WhoId,WhatId,Subject,ActivityDate,Status,OwnerId', 'touchpoints'],
    ['Id,AccountId,ContactId,Roles,IsDirect,IsActive,StartDate,EndDate', 'relations'],
    ['Account Name,Account Owner,Last Activity', 'clients'],
    ['First Name,Last Name,Account Name,Title,Email', 'contacts'],
    [
      'Record ID,Company name,Company Domain Name,Company owner,Annual Revenue,Lifecycle Stage,Last Contacted',
      'clients'
    ],
    ['Record ID,First Name,Last Name,Email,Job Title,Buying Role,Job change detected date', 'contacts'],
    ['Account Name,Annual Revenue,Owner,Primary Contact', 'clients'],
    ['Full Name,Company Name,Job Title,Email', 'contacts'],
    ['Subject,Regarding,Actual End,Owner', 'touchpoints'],
    ['Person - Name,Person - Organization,Person - Email (Work)', 'contacts'],
    ['Organization - Name*,Person - Name,Person - Email (Work),Deal - Value', 'clients'],
    ['Customer,Segment,ARR,Renewal_Date,NPS,CSAT,Tickets_Last_90d', 'clients'],
    ['Customer,Contract Start,Contract End,Value', 'contracts'],
    ['CustomerID,CompanyName,ContactName,ContactTitle,Address,City', 'clients'],
    ['Company,Contact Name,Email,Title', 'contacts'],
    ['Customer,Response Date,Survey Type,Score,Respondent Email,Comment', 'feedback'],
    ['Customer,Date,Type,Feedback', 'touchpoints'],
    ['Account,Period,KPI,Amount,Currency', 'metrics'],
    ['Customer,Promise,Due Date,Responsible,Status', 'commitments'],
    ['Customer,Contract End,Commitment,Contract Value', 'contracts'],
    ['Customer,Tier,ARR,Commitment', 'clients'],
    ['Customer,Risk,Probability,Impact,Risk Owner,Date Raised,Notes', 'risks'],
    ['Customer,Risk,Threat,Competitor', 'risks'],
    ['Customer,Segment,ARR,Risk', 'clients']
  ])('%s → %s', (headers, expected) => expect(kind(headers)).toBe(expected))
})

describe('what is none of ours', () => {
  test.each([
    ['Id,AccountId,Name,StageName,Amount,CloseDate', 'looks like opportunities; nothing read'],
    ['Id,CaseNumber,ContactId,AccountId,Subject,Status', 'looks like cases or tickets; nothing read'],
    ['OrderID,CustomerID,EmployeeID,OrderDate', 'looks like orders; nothing read'],
    ['OrderID,ProductID,UnitPrice,Quantity', 'looks like order lines; nothing read'],
    ['Deal - Title,Deal - Organization,Deal - Value', 'looks like deals; nothing read']
  ])('%s: %s', (headers, reason) => expect(kind(headers)).toBe(reason))

  test('is answered with the way to name the columns', () => {
    expect(kind('Ding,Bums')).toContain('--map "Firma=client"')
  })

  test.each([
    ['Ding,Bums', 'call the columns as an export does, for example "client"'],
    ['client,month,metrik,value', 'is "metrik" meant? (call "metrik" metric)'],
    ['client,month,what,value', 'call it so in the file, for example "metric"']
  ])('is answered with what to do in the file where there are no options: %s', (headers, remedy) => {
    const found = recognise(headers.split(','), new Map(), 'file')
    const reason = found.kind === null ? found.reason : ''
    expect(reason).toContain(remedy)
    expect(reason).not.toContain('--')
  })
})

describe('a slip in a header that tells the kind', () => {
  test.each([
    [
      'client,month,metrik,value,currency',
      'looks like metrics, but the column metric is missing; is "metrik" meant? (--map "metrik=metric")'
    ],
    [
      'client,month,metrik,valeu',
      'looks like metrics, but the columns metric, value are missing; are "metrik", "valeu" meant? (--map "metrik=metric" --map "valeu=value")'
    ],
    ['client,ocurred_at,kind,contacts,summary', 'is "ocurred_at" meant? (--map "ocurred_at=occurred_at")'],
    ['client,end_on,renewal', 'looks like contracts, but the column ends_on is missing; is "end_on" meant?'],
    ['client,lots_on', 'looks like losses, but the column lost_on is missing; is "lots_on" meant?'],
    ['client,contct,role', 'looks like contacts, but the column contact is missing; is "contct" meant?'],
    ['client,contact,received_at,feedbak,score', 'looks like feedback, but the column feedback is missing'],
    ['client,comitment,due_on,kind', 'looks like commitments'],
    ['client,risc,likelihood,impact,owner', 'looks like risks'],
    ['client,judgement,maid_at,pulse', 'looks like judgements'],
    ['clint,month,metric,value', 'looks like metrics, but the column client is missing; is "clint" meant?'],
    [
      'client,month,what,value',
      'looks like metrics, but the column metric is missing; name it with --map, for example --map "Header=metric"'
    ]
  ])('%s: %s', (headers, reason) => expect(kind(headers)).toContain(reason))

  test('or in a mapping that names only some of them is told', () => {
    const mapping = new Map([
      ['Firma', 'client'],
      ['Monat', 'month']
    ])
    expect(recognise(['Firma', 'Monat', 'Kennzahl', 'Wert'], mapping)).toEqual({
      kind: null,
      reason:
        'looks like metrics, but the columns metric, value are missing; name them with --map, for example --map "Header=metric"'
    })
  })

  test.each([
    ['Customer,Contract'],
    ['Customer,Comment'],
    ['Customer,Value'],
    ['Customer,Email,Title,Contract'],
    ['Customer,Tier,Reason,Closed On'],
    ['Customer,Segment,Month,Value']
  ])('is not suspected of a list of clients: %s', (headers) => expect(kind(headers)).toBe('clients'))
})

test('headers that mean nothing to us are named, and an override wins over every alias', () => {
  const found = recognise(['Account Name', 'Rating', 'Konzern'], new Map([['Konzern', 'client']]))
  expect(found).toMatchObject({ kind: 'clients', ignored: ['Account Name', 'Rating'] })
})
