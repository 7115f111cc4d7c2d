import { describe, expect, test } from 'vitest'
import { BOOK_KINDS, READING_ORDER } from '../../../src/domain/import/kinds.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import {
  chooseExportMessage,
  exportStartedMessage,
  nothingChosenMessage
} from '../../../src/slack/export/choose-export-message.ts'
import { exportedMessage, exportProgressMessage } from '../../../src/slack/export/exported-message.ts'
import { readFileList, writeFileList } from '../../../src/slack/import/file-list.ts'
import type { FailedFile } from '../../../src/slack/import/file-problem-blocks.ts'
import { howToImportMessage } from '../../../src/slack/import/how-to-import-message.ts'
import { importProgressMessage } from '../../../src/slack/import/import-progress-message.ts'
import {
  cancelledMessage,
  importedBeforeMessage,
  importedMessage
} from '../../../src/slack/import/imported-message.ts'
import { notImportedMessage, previewMessage } from '../../../src/slack/import/preview-message.ts'
import { notUndoneMessage, undoneMessage } from '../../../src/slack/import/undone-message.ts'
import type { FileReport } from '../../../src/usecases/import/report.ts'
import type { Remainder } from '../../../src/usecases/import-run-ports.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

/** Slack takes at most ten files in a message. */
const FILES = 10
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index))

const report = (text: string, index: number): FileReport => ({
  file: text,
  kind: READING_ORDER[index % READING_ORDER.length] ?? null,
  notRead: index % 4 === 3 ? text : null,
  read: 5_000_000,
  added: 1_000_000,
  changed: 1_000_000,
  unchanged: 1_000_000,
  refused: 1_000_000,
  deleted: 1_000_000,
  ignored: many(400, () => text),
  strangers: many(400, () => text),
  absentees: many(400, () => text)
})

const preview = (text: string, index: number) => ({
  report: report(text, index),
  columns: many(40, () => ({ header: text, column: 'added_on' })),
  refusals: many(300, (line) => ({ file: text, line, reason: text }))
})

const failed = (text: string): FailedFile[] => [
  ...(['elsewhere', 'login_page', 'too_large', 'gone', 'out_of_reach'] as const).map((kind) => ({
    name: text,
    problem: { kind }
  })),
  { name: text, problem: { kind: 'packed', what: 'a picture' } }
]

const remainders = (text: string): Remainder[] =>
  BOOK_KINDS.flatMap((kind) =>
    (['changed', 'built_upon', 'name_taken'] as const).flatMap((because) =>
      many(200, (index) => ({
        kind,
        client: `${text}${index}`,
        name: index % 2 === 0 ? text : null,
        because
      }))
    )
  )

const counts = BOOK_KINDS.map((kind) => ({ kind, removed: 1_000_000, restored: 1_000_000 }))
const run = (text: string, undoneAt: number | null) => ({
  id: '0190f7a4-6f2e-7c3a-9b57-0123456789ab',
  fileName: many(FILES, () => text).join(', '),
  recordedAt: 0,
  undoneAt
})
const value = writeFileList(many(FILES, (index) => `F012345678${index}`))

const messages = (text: string): [string, Message][] => [
  [
    'a preview',
    previewMessage({ files: many(FILES, (index) => preview(text, index)), isNews: true }, [], value)
  ],
  ['a preview of nothing new', previewMessage({ files: [preview(text, 0)], isNews: false }, [], value)],
  [
    'a preview of nothing that can be read',
    previewMessage({ files: [], isNews: false }, failed(text), value)
  ],
  [
    'an import',
    importedMessage(
      run(text, null),
      many(FILES, (index) => report(text, index))
    )
  ],
  ['an import made before', importedBeforeMessage(run(text, null))],
  ['an import undone before', importedBeforeMessage(run(text, 0))],
  ['an import that can’t be made', notImportedMessage(failed(text), value)],
  ['a cancelled import', cancelledMessage()],
  ['an undo', undoneMessage(run(text, 0).fileName, { counts, remainders: remainders(text) })],
  ['an undo of nothing', undoneMessage(text, { counts: [], remainders: [] })],
  ['an undo too late', notUndoneMessage('too_late', run(text, null).fileName)],
  ['an undo done before', notUndoneMessage('undone_before', text)],
  ['progress', importProgressMessage('Looking into', run(text, null).fileName, 99)]
]

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(messages(text))('Slack takes %s', (_name, message) => expectTaken(message))
})

test.each<[string, Message]>([
  ['how to import', howToImportMessage()],
  ['what to export', chooseExportMessage()],
  ['that nothing was chosen', nothingChosenMessage()],
  ['that an export has begun', exportStartedMessage()],
  ['how far an export is', exportProgressMessage('touchpoints')],
  ['an export', exportedMessage(BOOK_KINDS.map((kind) => ({ kind, rows: 5_000_000 })))],
  ['an export of nothing', exportedMessage(BOOK_KINDS.map((kind) => ({ kind, rows: 0 })))]
])('Slack takes %s', (_name, message) => expectTaken(message))

test('the buttons of a preview carry which files it is about', () => {
  expect(readFileList(writeFileList(['F1', 'F2']))).toEqual(['F1', 'F2'])
})
