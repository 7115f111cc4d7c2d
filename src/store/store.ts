import type { Log } from '../log.ts'
import type { Access } from '../usecases/access-ports.ts'
import type { Agendas } from '../usecases/agenda-ports.ts'
import type { Confirmations } from '../usecases/confirmation-ports.ts'
import type { Covers } from '../usecases/cover-ports.ts'
import type { Digests } from '../usecases/digest-ports.ts'
import type { BookExports } from '../usecases/export-ports.ts'
import type { History } from '../usecases/history-ports.ts'
import type { ImportRuns } from '../usecases/import-run-ports.ts'
import type { Ledger } from '../usecases/ledger-ports.ts'
import type { Losses } from '../usecases/loss-ports.ts'
import type { Nudges } from '../usecases/nudge-ports.ts'
import type { Owners } from '../usecases/owner-ports.ts'
import type { People } from '../usecases/people-ports.ts'
import type { Policies } from '../usecases/policy-ports.ts'
import type { Portfolio } from '../usecases/portfolio-ports.ts'
import type { Clients, Contacts, Directory, Facts, Touchpoints } from '../usecases/ports.ts'
import type { Preferences } from '../usecases/preference-ports.ts'
import type { Records } from '../usecases/record-ports.ts'
import type { SaidMessages } from '../usecases/said-ports.ts'
import type { Schedules } from '../usecases/schedule-ports.ts'
import type { Settings } from '../usecases/settings-ports.ts'
import type { Timeline } from '../usecases/timeline-ports.ts'
import type { ClientVersions, ContactVersions } from '../usecases/version-ports.ts'
import { createAccess } from './access.ts'
import { createAgendas } from './agenda.ts'
import { createClients } from './clients.ts'
import { createConfirmations } from './confirmations.ts'
import { createContacts } from './contacts.ts'
import { createCovers } from './covers.ts'
import { createDatabase } from './database.ts'
import { createDigests } from './digests.ts'
import { createDirectory } from './directory.ts'
import { outageOf } from './errors.ts'
import { createExports } from './export/exports.ts'
import { createFacts } from './facts.ts'
import { createHistory } from './history.ts'
import { createImportRuns } from './import-runs.ts'
import { createLedger } from './ledger/ledger.ts'
import { createLosses } from './losses.ts'
import { migrate } from './migrations.ts'
import { createNudges } from './nudges/nudges.ts'
import { createSaidMessages } from './nudges/said-messages.ts'
import { namingOutages } from './outages.ts'
import { createOwners } from './owners.ts'
import { createPeople } from './people.ts'
import { createPolicies } from './policies.ts'
import { createPool } from './pool.ts'
import { createPortfolio } from './portfolio.ts'
import { createPreferences } from './preferences.ts'
import { createClientVersions } from './records/client-versions.ts'
import { createContactVersions } from './records/contact-versions.ts'
import { createRecords } from './records/records.ts'
import { createRevival } from './revival.ts'
import { createSchedules } from './schedules.ts'
import { createSettings } from './settings.ts'
import { createTimeline } from './timeline.ts'
import { createTouchpoints } from './touchpoints.ts'

/** Every repository, on one pool of connections. Their methods throw `Outage` while the database can't answer. */
export interface Store {
  access: Access
  agendas: Agendas
  directory: Directory
  clients: Clients
  contacts: Contacts
  touchpoints: Touchpoints
  facts: Facts
  records: Records
  clientVersions: ClientVersions
  contactVersions: ContactVersions
  confirmations: Confirmations
  covers: Covers
  owners: Owners
  people: People
  history: History
  importRuns: ImportRuns
  exports: BookExports
  timeline: Timeline
  losses: Losses
  policies: Policies
  settings: Settings
  digests: Digests
  portfolio: Portfolio
  preferences: Preferences
  ledger: Ledger
  nudges: Nudges
  said: SaidMessages
  schedules: Schedules
  /** Null when the database answers within a second and has its tables, else the reason in words. */
  isReady(): Promise<string | null>
  /** Waits for what is under way, then closes every connection. */
  close(): Promise<void>
}

export interface StoreOptions {
  /** A PostgreSQL connection URL. */
  url: string
  log: Pick<Log, 'info' | 'warn'>
  /** Starts the server again when it has gone; only whoever owns the server can. */
  ensureRunning?: () => Promise<void>
}

/** Whole books are read two at a time; who comes third waits for its turn rather than for nothing. */
const BULK = { size: 2, wait: 120_000 }

/**
 * Who writes about a client waits for who is writing about it, an import or its undo perhaps; then they are told, and keep their words.
 * Short of the patience with which a form is saved before it closes.
 */
const WRITING = { lockWait: 1_500 }

/** Whoever asks whether the bot is ready waits for a second. */
const ASKING = { size: 1, wait: 400, answerWait: 400, isHasty: true }

/** Opens the store, migrating the database first. Throws when the database can't be reached or migrated. */
export async function openStore({ url, log, ensureRunning }: StoreOptions): Promise<Store> {
  const applied = await migrate(url)
  if (applied.length > 0) log.info('The database was migrated', { applied })
  const revival = createRevival(ensureRunning, log)
  const pool = createPool({ url, log, revival })
  const writing = createPool({ url, log, revival, ...WRITING })
  const bulk = createPool({ url, log, revival, ...BULK })
  const asking = createPool({ url, log, revival, ...ASKING })
  const db = createDatabase(pool, writing, bulk)
  return {
    access: namingOutages(createAccess(db)),
    agendas: namingOutages(createAgendas(db)),
    directory: namingOutages(createDirectory(db)),
    clients: namingOutages(createClients(db)),
    contacts: namingOutages(createContacts(db)),
    touchpoints: namingOutages(createTouchpoints(db)),
    facts: namingOutages(createFacts(db)),
    records: namingOutages(createRecords(db)),
    clientVersions: namingOutages(createClientVersions(db)),
    contactVersions: namingOutages(createContactVersions(db)),
    confirmations: namingOutages(createConfirmations(db)),
    covers: namingOutages(createCovers(db)),
    owners: namingOutages(createOwners(db)),
    people: namingOutages(createPeople(db)),
    history: namingOutages(createHistory(db)),
    importRuns: namingOutages(createImportRuns(db, url)),
    exports: namingOutages(createExports(url)),
    timeline: namingOutages(createTimeline(db)),
    losses: namingOutages(createLosses(db)),
    policies: namingOutages(createPolicies(db)),
    settings: namingOutages(createSettings(db)),
    digests: namingOutages(createDigests(db)),
    portfolio: namingOutages(createPortfolio(db)),
    preferences: namingOutages(createPreferences(db)),
    ledger: namingOutages(createLedger(db)),
    nudges: namingOutages(createNudges(db, createAgendas(db))),
    said: namingOutages(createSaidMessages(db)),
    schedules: namingOutages(createSchedules(db)),
    async isReady() {
      try {
        await asking.query('select from workspace limit 1')
        return null
      } catch (error) {
        return outageOf(error) ?? (error instanceof Error ? error.message : String(error))
      }
    },
    async close() {
      revival.stop()
      await db.prisma.$disconnect()
      await Promise.all([pool.end(), writing.end(), bulk.end(), asking.end()])
    }
  }
}
