import { hostile, line } from './hostile-book.ts'

/** Everything else that can be on record about the clients of the hostile book, with their names as texts. */
export function hostileFacts(): Record<string, string> {
  const files: Record<string, string> = {
    'risks.csv':
      'client,risk,likelihood,impact,category,competitor,threat,says_leaving,owner,opened_on,accepted_on,closed_on,reason\r\n',
    'judgements.csv': 'client,judgement,made_at,by,pulse,service,engagement,trust,level,note,expires_on\r\n',
    'commitments.csv':
      'client,commitment,kind,due_on,owner,signed_off_by,signed_off_on,evidence,done_on,broken_on\r\n',
    'metrics.csv': 'client,month,metric,value,currency\r\n',
    'feedback.csv':
      'client,received_at,feedback,contact,score,severity,about,text,respond_by,responded_at,resolve_by,resolved_at,told_client_at,external_id,recorded_at\r\n'
  }
  for (const [index, name] of hostile.entries()) {
    /** Columns that are not given stay blank. */
    const add = (kind: string, ...cells: string[]) => {
      const file = `${kind}.csv`
      const width = files[file]?.split('\r\n')[0]?.split(',').length ?? 0
      const blanks = Array.from({ length: width - cells.length - 1 }, () => '')
      files[file] += line(name, ...cells, ...blanks)
    }
    const owner = index % 2 === 0 ? 'dana@us.example' : 'U0123456789'
    add('feedback', '2025-09-01', 'nps', `a${index}@c.example`, '10', '', '', name)
    add('feedback', '2025-09-01', 'csat', '', '1')
    add('feedback', '2025-09-01', 'csat', '', '5')
    const states = ['2025-09-02', '2025-09-01T10:00:00.001Z', '2025-09-09', '2025-09-05', '2025-09-05']
    add('feedback', '2025-09-01', 'complaint', '', '', 'high', 'price', ` ${name}\n`, ...states, `f ${index}`)
    for (const month of ['2025-06', '2025-07', '2025-08']) {
      add('metrics', month, 'revenue', '1234.5', index % 2 === 0 ? 'CHF' : '')
      add('metrics', month, 'usage', '0.25')
      add('metrics', month, 'tickets', '0')
    }
    add('metrics', '2025-10', 'invoice_overdue_days', '17')
    add('commitments', name, 'deliverable', '2025-09-30', owner, name, '2025-07-01', ` ${name}`)
    add('commitments', name, '', '2025-10-31', '', '', '', '', '', '2025-09-30')
    add('commitments', `${name} twice`)
    const days = ['2025-08-01', '2025-08-02', '2025-08-03']
    add('risks', name, '3', '5', name, name, 'high', 'true', owner, ...days, name)
    add('risks', `${name} once more`, '', '', '', '', 'low')
    // Two of us on one day: only the order of their names tells the rows apart.
    add('judgements', 'pulse', '2025-09-01', 'U0123456789', '3')
    add('judgements', 'pulse', '2025-09-01', 'dana@us.example', '3')
    add('judgements', 'health', '2025-09-01', owner, '', '5', '', '1', '', name)
    add(
      'judgements',
      'override',
      '2025-09-01T10:11:12.013Z',
      owner,
      '',
      '',
      '',
      '',
      'at risk',
      name,
      '2025-11-30'
    )
  }
  return files
}
