import type { ClientAgenda } from '../attention/agenda.ts'
import { dayNumber } from '../calendar.ts'
import type { NextAction } from './digest.ts'

/** The open action of a client's plan that is due first, else what was agreed at the last check-in; null where nothing is planned. */
export function plannedNext({
  actions,
  nextStep
}: Pick<ClientAgenda, 'actions' | 'nextStep'>): NextAction | null {
  const [first] = actions
    .map(({ action, dueOn, owner, sourceKey }) => ({
      action,
      dueDay: dueOn === null ? null : dayNumber(dueOn),
      ownerName: owner?.name ?? null,
      sourceKey
    }))
    .sort((a, b) => (a.dueDay ?? Infinity) - (b.dueDay ?? Infinity) || (a.sourceKey < b.sourceKey ? -1 : 1))
  if (first !== undefined) {
    const { action, dueDay, ownerName } = first
    return { action, dueDay, ownerName }
  }
  if (nextStep === null) return null
  return {
    action: nextStep.nextStep,
    dueDay: dayNumber(nextStep.dueOn),
    ownerName: nextStep.owner?.name ?? null
  }
}
