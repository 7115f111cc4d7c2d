import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { CalendarDate } from '../../domain/time.ts'
import type { Happening } from '../../usecases/timeline-ports.ts'
import { FEEDBACK, SUBJECTS } from '../blocks/feedback.ts'
import { KINDS, MOODS } from '../blocks/kind.ts'
import { LEVELS } from '../blocks/level.ts'

/** What happened in a few words, and what is particular to it. */
export interface Told {
  title: string
  facts: string[]
}

/** Puts what happened into words, without whom it was about. */
export function happeningWords(happening: Happening): Told {
  switch (happening.event) {
    case 'checkin': {
      const { kind, sentiment, nextStep, nextStepOn } = happening
      const step = nextStep && `next step: ${nextStep}${by(nextStepOn)}`
      return told(KINDS[kind], sentiment !== null && `it went ${MOODS[sentiment].toLowerCase()}`, step)
    }
    case 'feedback': {
      const { kind, score, severity, about } = happening
      const title = score === null ? FEEDBACK[kind] : `${FEEDBACK[kind]} ${score}`
      return told(title, severity && `${severity} severity`, about && `about ${SUBJECTS[about]}`)
    }
    case 'acknowledged':
    case 'answered':
    case 'resolved':
    case 'reopened':
    case 'client_told':
    case 'remarked':
      return told(`${FEEDBACK[happening.kind]} ${STEPS[happening.event]}`)
    case 'commitment_made':
      return told(
        `${happening.kind === null ? 'Commitment' : PROMISES[happening.kind]} agreed`,
        due(happening.dueOn)
      )
    case 'commitment_done':
      return told('Commitment kept', happening.evidence && `evidence: ${happening.evidence}`)
    case 'commitment_signed_off':
      return told('Commitment signed off', happening.signedOffBy && `by ${happening.signedOffBy}`)
    case 'commitment_moved':
    case 'action_moved':
      return told(TITLES[happening.event], moved(happening.from, happening.to))
    case 'risk_opened': {
      const { competitor, threat, saysLeaving, category } = happening
      const rival = threat && `${threat} threat${competitor === null ? '' : ` by ${competitor}`}`
      return told(
        TITLES.risk_opened,
        rated(happening),
        category,
        rival,
        saysLeaving && 'the client says it may leave'
      )
    }
    case 'risk_rated':
      return told(TITLES.risk_rated, rated(happening))
    case 'action_planned': {
      const { dueOn, playbook } = happening
      return told(TITLES.action_planned, due(dueOn), playbook && `asked for by the playbook ${playbook}`)
    }
    case 'pulse':
      return told(`Pulse ${happening.pulse} of 5`)
    case 'health': {
      const { service, engagement, trust } = happening
      return told(
        TITLES.health,
        mark('service', service),
        mark('engagement', engagement),
        mark('trust', trust)
      )
    }
    case 'override':
      return told(`Level pinned at ${LEVELS[happening.level].word.toLowerCase()}`, until(happening.expiresOn))
    case 'snoozed':
      return told(TITLES.snoozed, until(happening.untilOn))
    case 'contact_added':
      return told(TITLES.contact_added, happening.title, happening.isExecutive && 'executive')
    case 'contact_left': {
      const { successor } = happening
      return told(TITLES.contact_left, successor === null ? 'no successor yet' : `${successor} took over`)
    }
    case 'handed_over': {
      const { from, to } = happening
      return told(TITLES.handed_over, `from ${from ?? 'nobody'} to ${to ?? 'nobody'}`)
    }
    case 'contract_added':
    case 'contract_changed': {
      const { startsOn, endsOn, optionOn, noticeOn, renewal } = happening
      const dates = [named('starts', startsOn), named('ends', endsOn), named('option by', optionOn)]
      return told(TITLES[happening.event], ...dates, named('notice by', noticeOn), `renewal ${renewal}`)
    }
    case 'lost': {
      const { reasons, competitor } = happening
      return told(TITLES.lost, reasons.join(', '), competitor && `to ${competitor}`)
    }
    case 'tier_changed':
      return told(TITLES.tier_changed, `from ${happening.from} to ${happening.to}`)
    case 'level_changed': {
      const { from, to } = happening
      return told(`${LEVELS[from].word} → ${LEVELS[to].word.toLowerCase()}`)
    }
    default:
      return told(TITLES[happening.event])
  }
}

const STEPS = {
  acknowledged: 'acknowledged',
  answered: 'answered',
  resolved: 'resolved',
  reopened: 'reopened',
  client_told: 'closed: the client was told',
  remarked: 'remarked on'
}

const PROMISES = {
  requirement: 'Requirement',
  expectation: 'Expectation',
  success_criterion: 'Success criterion',
  deliverable: 'Deliverable'
}

const TITLES = {
  commitment_moved: 'Commitment moved',
  commitment_broken: 'Commitment broken',
  commitment_reopened: 'Commitment open again',
  risk_opened: 'Risk opened',
  risk_rated: 'Risk rated anew',
  risk_accepted: 'Risk accepted',
  risk_closed: 'Risk closed',
  risk_reopened: 'Risk open again',
  action_planned: 'Action planned',
  action_moved: 'Action moved',
  action_done: 'Action done',
  action_dropped: 'Action dropped',
  action_reopened: 'Action open again',
  claimed: 'Alert taken on',
  released: 'Alert given back',
  health: 'Health check',
  snoozed: 'Alerts silenced',
  contact_added: 'New contact',
  contact_left: 'Left the client',
  handed_over: 'Handed over',
  contract_added: 'Contract',
  contract_changed: 'Contract changed',
  lost: 'Client lost',
  won_back: 'Client won back',
  client_added: 'Client added',
  archived: 'Client archived',
  restored: 'Client restored',
  tier_changed: 'Tier changed'
}

function told(title: string, ...facts: (string | null | false)[]): Told {
  return { title, facts: facts.flatMap((fact) => (fact ? [fact] : [])).filter((fact) => fact.trim() !== '') }
}

function named(what: string, on: CalendarDate | null): string | null {
  return on && `${what} ${formatDay(dayNumber(on))}`
}

function due(on: CalendarDate | null): string | null {
  return named('due', on)
}

function until(on: CalendarDate | null): string | null {
  return named('until', on)
}

function by(on: CalendarDate | null): string {
  return on === null ? '' : ` by ${formatDay(dayNumber(on))}`
}

function moved(from: CalendarDate | null, to: CalendarDate | null): string {
  const words = (on: CalendarDate | null) => (on === null ? 'no date' : formatDay(dayNumber(on)))
  return `from ${words(from)} to ${words(to)}`
}

function mark(what: string, given: number | null): string | null {
  return given === null ? null : `${what} ${given}`
}

function rated({ likelihood, impact }: { likelihood: number | null; impact: number | null }): string | null {
  if (likelihood === null || impact === null) return null
  return `likelihood ${likelihood} × impact ${impact} = ${likelihood * impact}`
}
