import { escapeFormula } from '../../../src/csv/formula.ts'
import { joinList } from '../../../src/domain/import/lists.ts'

/** Names and texts as hostile as a file can bring them: quotes, separators, line ends, formulas, right-to-left, combining marks. */
export const hostile = [
  'Plain Works',
  '"Quoted", Inc.',
  'Semi;colon; GmbH',
  'Back\\slash\\; Co',
  '=SUM(A1:A9)',
  '+49 Phones',
  '-minus',
  "'=already escaped",
  "''@twice",
  '@mention',
  'Line\nBreak AG',
  'Carriage\r\nReturn',
  'שלום עולם',
  '\u202Eevil\u202C',
  'Cafe\u0301',
  'ＦＵＬＬ　ｗｉｄｔｈ',
  '＝1+1',
  '🦊 & Söhne',
  '...',
  'tab\tinside'
]

const cell = (text: string) => `"${escapeFormula(text).replaceAll('"', '""')}"`
/** A line of a file as another program would write it. */
export const line = (...cells: string[]) => `${cells.map(cell).join(',')}\r\n`

/** A book of clients, people, contracts, conversations and losses with these names and texts. */
export function hostileBook(): Record<string, string> {
  const clients = [
    'client,external_id,aliases,domain,tier,stage,owner,annual_revenue,currency,added_on,archived_on\r\n'
  ]
  const contacts = ['client,contact,external_id,email,title,executive,role,counterpart,left_on,successor\r\n']
  const contracts = ['client,ends_on,starts_on,option_on,renewal,value,currency\r\n']
  const touchpoints = [
    'client,occurred_at,kind,contacts,teammates,summary,sentiment,next_step,next_step_on,external_id,recorded_at\r\n'
  ]
  const losses = ['client,lost_on,reasons,competitor,story,lessons,won_back_on\r\n']
  for (const [index, name] of hostile.entries()) {
    const aliases = joinList([`${name} short`, `x;${index}`])
    const owner = index % 2 === 0 ? 'dana@us.example' : 'U0123456789'
    const archived = index === 3 ? '2025-05-01T10:11:12.013Z' : ''
    clients.push(
      line(
        name,
        `id ${index}`,
        aliases,
        `c${index}.example`,
        'A',
        name,
        owner,
        '1234.50',
        'CHF',
        '2024-02-29',
        archived
      )
    )
    // Two of one name, told apart by their e-mail; the first hands over to the second, who stands further down.
    contacts.push(
      line(
        name,
        name,
        '',
        `a${index}@c.example`,
        name,
        'true',
        'sponsor',
        owner,
        '2025-01-31',
        `b${index}@c.example`
      )
    )
    contacts.push(line(name, name, '', `b${index}@c.example`, '', 'false', 'user', '', '', ''))
    contracts.push(line(name, '2026-01-31', '2025-02-01', '2025-11-30', 'secured', '99', 'USD'))
    contracts.push(line(name, '2026-01-31', '2025-02-01', '2025-11-30', 'secured', '99', 'USD'))
    const people = joinList([`a${index}@c.example`, `b${index}@c.example`])
    touchpoints.push(
      line(
        name,
        '2025-03-01T10:11:12.345Z',
        'review',
        people,
        owner,
        name,
        '-2',
        name,
        '2025-04-01',
        '',
        '2025-03-02T00:00:00.001Z'
      )
    )
    touchpoints.push(line(name, '2025-03-02', 'call', '', '', ` ${name}\n`, '0', '', '', `own ${index}`, ''))
    losses.push(line(name, '2025-08-31', aliases, name, name, name, '2025-09-01'))
  }
  return {
    'touchpoints.csv': touchpoints.join(''),
    'losses.csv': losses.join(''),
    'contracts.csv': contracts.join(''),
    'contacts.csv': contacts.join(''),
    'clients.csv': clients.join('')
  }
}
