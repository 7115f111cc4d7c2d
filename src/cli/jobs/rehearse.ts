import type { Workspace } from '../../domain/clients/teammate.ts'
import { dueSlots } from '../../domain/schedule/due-slots.ts'
import { nextSlot } from '../../domain/schedule/slots.ts'
import type { Instant } from '../../domain/time.ts'
import type { JobPorts } from '../../jobs/jobs.ts'
import type { Store } from '../../store/store.ts'
import type { Job, JobTerms } from '../../usecases/job-ports.ts'
import type { Names } from '../names.ts'
import { timeText, titleOf } from './jobs-text.ts'
import { type Note, notingPorts } from './noting-ports.ts'

const HOUR = 3_600_000

/** Tells in words what a job would do and say if the bot came by at an instant, and writes nothing. */
export async function rehearse(
  job: Job<JobPorts>,
  store: Store,
  names: Names,
  workspace: Workspace,
  now: Instant
): Promise<string> {
  const lineOf = (note: Note) =>
    note.kind === 'do'
      ? note.what
      : `tell ${names.recipient(note.to)}, not before ${timeText(note.notBefore, workspace.timeZone)}: ${note.what}`
  let text = ''
  for (const terms of await job.terms(
    workspace,
    notingPorts(store, workspace, now, () => undefined)
  )) {
    const { at, notes } = await rehearseSlot(job, terms, store, workspace, now)
    const title = titleOf(job.name, terms.subject, names)
    const lines = notes.length === 0 ? ['nothing to do'] : notes.map(lineOf)
    text +=
      at === null
        ? `${title} is not due then, but at ${timeText(nextSlot(terms, now), workspace.timeZone)}.\n`
        : `${title}, due at ${timeText(at, workspace.timeZone)}:\n${lines.map((line) => `  ${line}\n`).join('')}`
  }
  return text + names.remark
}

async function rehearseSlot(
  job: Job<JobPorts>,
  terms: JobTerms,
  store: Store,
  workspace: Workspace,
  now: Instant
): Promise<{ at: Instant | null; notes: Note[] }> {
  const notes: Note[] = []
  const earliest = now - Math.max(job.catchUpHours, 1) * HOUR
  const { run: at } = dueSlots(terms, earliest, now, job.catchUpHours)
  if (at === null) return { at, notes }
  const ports = notingPorts(store, workspace, now, (note) => notes.push(note))
  const deliveries = await job.run({ workspace, subject: terms.subject, at, now }, ports)
  for (const { kind, recipient, notBefore } of deliveries === 'unfinished' ? [] : deliveries)
    notes.push({ kind: 'say', to: recipient, what: MESSAGES[kind], notBefore })
  return { at, notes }
}

const MESSAGES = {
  nudges: 'what is due at their clients',
  plan: 'their plan of the week',
  digest: 'the digest',
  digest_more: 'the rest of the digest, in its thread',
  digest_copy: 'the digest, as a message of their own',
  broken_destination: 'that a destination takes no messages any more'
} as const
