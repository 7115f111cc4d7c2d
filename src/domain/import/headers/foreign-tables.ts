/** Tables that CRMs export beside the ones we read: all headers of one set betray one. Folded. */
const TABLES: [string, string[][]][] = [
  ['opportunities', [['stagename'], ['opportunityname'], ['closedate', 'amount'], ['estclosedate']]],
  ['deals', [['dealname'], ['dealstage'], ['dealtitle'], ['dealid']]],
  [
    'order lines',
    [
      ['orderid', 'unitprice'],
      ['orderid', 'quantity']
    ]
  ],
  ['orders', [['orderid'], ['ordernumber'], ['orderdate']]],
  ['cases or tickets', [['casenumber'], ['ticketid'], ['ticketname'], ['ticketnumber'], ['casetitle']]],
  ['leads', [['isconverted'], ['leadname'], ['leadid'], ['leadtitle']]],
  ['users', [['username', 'profileid']]],
  ['invoices', [['invoicenumber'], ['invoiceid']]]
]

/** Names the kind of table that folded headers betray, when it is one that we do not keep; else null. */
export function foreignTable(folded: ReadonlySet<string>): string | null {
  const isBetrayed = (sets: string[][]) => sets.some((set) => set.every((header) => folded.has(header)))
  return TABLES.find(([, sets]) => isBetrayed(sets))?.[0] ?? null
}
