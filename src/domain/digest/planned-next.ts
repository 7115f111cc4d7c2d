import type { AgreedStep, ClientAgenda, OpenAction } from '../attention/agenda.ts'
import { type DayNumber, dayNumber } from '../calendar.ts'
import type { Occasion, Playbook } from '../playbooks/playbook.ts'
import type { SignalKey } from '../policy.ts'
import type { NextAction } from './digest.ts'

/** What a playbook is set off by that tells of the same as a signal. */
const OCCASION_OF: Readonly<Partial<Record<SignalKey, Occasion>>> = {
  'engagement.silence': 'quiet',
  'executive.silence': 'executive_silent',
  'executive.departed': 'executive_left',
  'complaints.open': 'complaint',
  'commitments.overdue': 'commitment_overdue',
  'renewal.window': 'renewal_ahead',
  competition: 'competitor'
}

/**
 * What is planned at a client that goes with the reason for its risk: the first step that a playbook asked for because of it, else what
 * people have planned or agreed from today on. Null where that is past or about something else; where no signal is the reason, whatever is due first.
 */
export function plannedNext(
  { actions, nextSteps }: Pick<ClientAgenda, 'actions' | 'nextSteps'>,
  signal: SignalKey | null,
  playbooks: readonly Playbook[],
  today: DayNumber
): NextAction | null {
  const ordered = [...actions.map(ofAction).sort(byDueDay), ...nextSteps.map(ofStep).sort(byDueDay)]
  if (signal === null) return nextOf(ordered[0])
  const occasion = OCCASION_OF[signal]
  const ofReason = playbooks.flatMap(({ name, on }) => (on === occasion ? [name] : []))
  const [step] = ordered
    .filter(({ playbook }) => playbook !== null && ofReason.includes(playbook))
    .sort((a, b) => stepOf(a) - stepOf(b))
  const answer =
    step ?? ordered.find(({ playbook, dueDay }) => playbook === null && (dueDay ?? today) >= today)
  return nextOf(answer)
}

type Planned = NextAction & { playbook: string | null; sourceKey: string }

function ofAction({ action, dueOn, owner, playbook, sourceKey }: OpenAction): Planned {
  const dueDay = dueOn === null ? null : dayNumber(dueOn)
  return { action, dueDay, ownerName: owner?.name ?? null, playbook, sourceKey }
}

function ofStep({ nextStep, dueOn, owner, sourceKey }: AgreedStep): Planned {
  const ownerName = owner?.name ?? null
  return { action: nextStep, dueDay: dayNumber(dueOn), ownerName, playbook: null, sourceKey }
}

/** Which step of its playbook an action is, by the last part of its key. */
function stepOf({ sourceKey }: Planned): number {
  return Number(sourceKey.slice(sourceKey.lastIndexOf(':') + 1))
}

function byDueDay(a: Planned, b: Planned): number {
  return (a.dueDay ?? Infinity) - (b.dueDay ?? Infinity) || (a.sourceKey < b.sourceKey ? -1 : 1)
}

function nextOf(planned: Planned | undefined): NextAction | null {
  if (planned === undefined) return null
  const { action, dueDay, ownerName } = planned
  return { action, dueDay, ownerName }
}
