import type { Button, HomeView, KnownBlock, StaticSelect } from '@slack/types'
import type { Home, HomeFilter } from '../../usecases/show-home.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import { option } from '../blocks/input.ts'
import { header, note, paragraph } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS, COMMANDS, FORMS, numbered, openAction } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { chooser, clientLines, countsOf } from '../list/list-view.ts'
import { alertBlocks } from './alert-blocks.ts'

/** Where somebody is in their App Home. Pages count from 0. */
export interface HomePlace {
  part: Part | 'overview'
  filter: HomeFilter
  page: number
}
type Part = 'waiting' | 'due' | 'alerts' | 'clients'

const PARTS: Readonly<Record<Part, string>> = {
  waiting: 'Waiting for you',
  due: 'Due and overdue',
  alerts: 'Alerts',
  clients: 'Your clients'
}

const FILTERS: Readonly<Record<HomeFilter, string>> = {
  all: 'Everything',
  at_risk: 'At risk',
  this_week: 'Due this week',
  overdue: 'Overdue'
}

/** What a page holds, and what the overview shows of each part: two blocks an alert, and Slack takes a hundred in all. */
const PAGE = 20
const FIRST = 5
const FIRST_CLIENTS = 10

/** The App Home: what somebody has to see to, at a glance or part by part. */
export function homeView(home: Home, place: HomePlace): HomeView {
  return {
    type: 'home',
    private_metadata: placeText(place),
    blocks: [
      note(`${countsOf(home.list)}${summaryOf(home)}`),
      topRow(place),
      tabs(home, place),
      ...(place.part === 'overview' ? overview(home) : pageOf(home, place.part, place))
    ] satisfies KnownBlock[]
  }
}

/** The App Home of somebody who may not use the bot. */
export function closedHomeView(sentence: string): HomeView {
  return { type: 'home', blocks: [paragraph(sentence)] satisfies KnownBlock[] }
}

/** A place as a button carries it. */
function placeText({ part, filter, page }: HomePlace): string {
  return `${part}:${filter}:${page}`
}

/** " · 11 waiting for you · 5 overdue: 3 waiting for you, 2 due" */
function summaryOf({ waiting, due }: Home): string {
  const [mine, others] = [overdueIn(waiting), overdueIn(due)]
  const where = [
    ...(mine > 0 ? [`${mine} waiting for you`] : []),
    ...(others > 0 ? [`${others} due`] : [])
  ].join(', ')
  return [
    ...(waiting.length > 0 ? [` · ${waiting.length} waiting for you`] : []),
    ...(where === '' ? [] : [` · ${mine + others} overdue: ${where}`])
  ].join('')
}

function overdueIn(alerts: Home['due']): number {
  return alerts.filter(({ alert }) => alert.isOverdue).length
}

function topRow({ filter }: HomePlace): KnownBlock {
  const filters = Object.entries(FILTERS).map(([value, words]) => option(words, value))
  const chosen = option(FILTERS[filter], filter)
  const select: StaticSelect = {
    type: 'static_select',
    action_id: ACTIONS.filterHome,
    placeholder: plain('Show', SLACK_LIMITS.placeholder),
    options: filters,
    initial_option: chosen
  }
  return {
    type: 'actions',
    elements: [
      button('Log check-in', ACTIONS.openCheckin, null, 'primary'),
      button('Add a client', ACTIONS.openAddClient, null),
      button('Preferences', openAction(FORMS.preferences), null),
      select
    ]
  }
}

function tabs(home: Home, { part, filter }: HomePlace): KnownBlock {
  const counts: Record<Part, number> = {
    waiting: home.waiting.length,
    due: home.due.length,
    alerts: home.alerts.length,
    clients: home.list.clients.length
  }
  const all: [HomePlace['part'], string][] = [
    ['overview', 'Overview'],
    ...(Object.keys(PARTS) as Part[]).map((each): [Part, string] => [
      each,
      `${PARTS[each]} (${counts[each]})`
    ])
  ]
  return buttons(
    ...all.map(([each, words], index) => {
      const to = placeText({ part: each, filter, page: 0 })
      return button(words, numbered(ACTIONS.turnHome, index), to, each === part ? 'primary' : undefined)
    })
  )
}

function overview(home: Home): KnownBlock[] {
  const parts = (['waiting', 'due', 'alerts'] as const).flatMap((part) => {
    const all = home[part]
    if (all.length === 0) return []
    const more = all.length - FIRST
    return [
      header(PARTS[part]),
      ...all.slice(0, FIRST).flatMap((each) => alertBlocks(each, home.timeZone, part === 'waiting')),
      ...(more > 0 ? [showAll(home, part, all.length)] : [])
    ]
  })
  return [
    ...(parts.length === 0 ? [note(nothing(home, 'overview'))] : parts),
    ...clientBlocks(home, 0, FIRST_CLIENTS)
  ]
}

const NOTHING: Readonly<Record<Exclude<HomePlace['part'], 'clients'>, string>> = {
  overview: 'Nothing is due, and nothing waits for you.',
  waiting: 'Nothing waits for you.',
  due: 'Nothing is due.',
  alerts: 'There are no alerts.'
}

function nothing({ filter }: Home, part: keyof typeof NOTHING): string {
  return filter === 'all' ? NOTHING[part] : `Nothing here is “${FILTERS[filter]}”.`
}

function pageOf(home: Home, part: Part, place: HomePlace): KnownBlock[] {
  const all = part === 'clients' ? home.list.clients : home[part]
  const pages = Math.max(1, Math.ceil(all.length / PAGE))
  const page = Math.min(place.page, pages - 1)
  const shown =
    part === 'clients'
      ? clientBlocks(home, page * PAGE, PAGE)
      : [
          header(PARTS[part]),
          ...home[part]
            .slice(page * PAGE, (page + 1) * PAGE)
            .flatMap((each) => alertBlocks(each, home.timeZone, part === 'waiting')),
          ...(all.length === 0 ? [note(nothing(home, part))] : [])
        ]
  return [...shown, ...turnButtons(place, page, pages)]
}

function clientBlocks(home: Home, start: number, count: number): KnownBlock[] {
  const { list, filter } = home
  const { clients } = list
  const shown = clients.slice(start, start + count)
  const more = count === PAGE ? 0 : clients.length - shown.length
  const none =
    filter === 'all'
      ? `You own no clients yet. ${COMMANDS.risk} list shows everybody's.`
      : `None of your clients is “${FILTERS[filter]}”.`
  return [
    header(PARTS.clients),
    ...(shown.length === 0 ? [note(none)] : [...shown.map(clientLines), chooser(shown)]),
    ...(more > 0 ? [showAll(home, 'clients', clients.length)] : [])
  ]
}

/** Leads on from the first of a part to all of it. */
function showAll({ filter }: Home, part: Part, count: number): KnownBlock {
  const to = placeText({ part, filter, page: 0 })
  return buttons(buttonAbout(button(`Show all ${count}`, ACTIONS.turnHome, to), PARTS[part]))
}

function turnButtons(place: HomePlace, page: number, pages: number): KnownBlock[] {
  if (pages === 1) return []
  const turn = (label: string, to: number, index: number): Button =>
    button(label, numbered(ACTIONS.turnHome, index), placeText({ ...place, page: to }))
  return [
    note(`Page ${page + 1} of ${pages}`),
    buttons(
      ...(page > 0 ? [turn('Previous', page - 1, 0)] : []),
      ...(page < pages - 1 ? [turn('Next', page + 1, 1)] : [])
    )
  ]
}
