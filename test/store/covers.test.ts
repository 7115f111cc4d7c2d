import { beforeEach, describe, expect, test } from 'vitest'
import type { CoverDetails } from '../../src/domain/clients/cover.ts'
import type { Covers } from '../../src/usecases/cover-ports.ts'
import type { Book } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { useBook } from '../support/use-book.ts'

let covers: Covers
let book: Book
let mia: string
let ben: string
let holiday: CoverDetails

beforeEach(async () => {
  ;({
    book,
    store: { covers }
  } = await useBook())
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  ben = await book.teammate('Ben', { slackUserId: 'U2' })
  holiday = { awayId: mia, delegateId: ben, fromOn: '2026-12-21', untilOn: '2026-12-31' }
  await covers.add(book.workspaceId, { sourceKey: 'V1', details: holiday }, mia, NOW)
})

const theOne = async () => (await covers.one(book.workspaceId, 'V1')) ?? expect.fail('No cover')
const moved = (revision: string, untilOn: string) =>
  covers.revise(book.workspaceId, { sourceKey: 'V1', revision, changes: { untilOn } }, ben, NOW)

describe('a cover', () => {
  test('says who sees to whose clients when, and who arranged it', async () => {
    const cover = await theOne()
    const named = { away: { id: mia, name: 'Mia' }, delegate: { id: ben, name: 'Ben' } }
    expect(cover).toMatchObject({ details: holiday, ...named, by: 'Mia', recordedAt: NOW })
  })

  test('is added once however often it is sent, also when both come at once', async () => {
    const again = () => covers.add(book.workspaceId, { sourceKey: 'V2', details: holiday }, mia, NOW)
    const kinds = (await Promise.all([again(), again()])).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['added', 'already_added'])
    expect(await covers.since(book.workspaceId, '2026-12-01')).toHaveLength(2)
  })

  test('of two who change what both have seen, the second is told what it is now', async () => {
    const { revision } = await theOne()
    expect(await moved(revision, '2027-01-03')).toEqual({ kind: 'done' })
    expect(await moved(revision, '2027-01-03')).toEqual({ kind: 'done' })
    expect(await moved(revision, '2027-01-09')).toMatchObject({
      kind: 'changed_meanwhile',
      cover: { by: 'Ben', details: { ...holiday, untilOn: '2027-01-03' } },
      seen: holiday
    })
    const versions = await book.query(
      'select until_on::text from cover where workspace_id = $1 order by recorded_at',
      [book.workspaceId]
    )
    expect(versions.map(({ until_on }) => until_on)).toEqual(['2026-12-31', '2027-01-03'])
  })

  test('that is taken back holds no more, is not added again, and stays on record', async () => {
    const seen = { sourceKey: 'V1', revision: (await theOne()).revision }
    expect(await covers.takeBack(book.workspaceId, seen, NOW + 1)).toEqual({ kind: 'done' })
    expect(await covers.takeBack(book.workspaceId, seen, NOW + 1)).toEqual({ kind: 'gone' })
    expect(await covers.since(book.workspaceId, '2026-12-01')).toEqual([])
    const again = await covers.add(book.workspaceId, { sourceKey: 'V1', details: holiday }, mia, NOW + 2)
    expect(again).toEqual({ kind: 'already_added' })
    expect(await book.query('select id from cover where workspace_id = $1', [book.workspaceId])).toHaveLength(
      1
    )
  })

  test('that somebody has moved is not taken back by who has not seen that', async () => {
    const { revision } = await theOne()
    await moved(revision, '2027-01-03')
    expect(await covers.takeBack(book.workspaceId, { sourceKey: 'V1', revision }, NOW)).toMatchObject({
      kind: 'changed_meanwhile',
      cover: { by: 'Ben' }
    })
  })

  test('is listed up to its last day, the first to begin first', async () => {
    const earlier = { ...holiday, fromOn: '2026-11-01', untilOn: '2026-11-22' }
    await covers.add(book.workspaceId, { sourceKey: 'V0', details: earlier }, ben, NOW)
    const listed = async (day: string) =>
      (await covers.since(book.workspaceId, day)).map(({ sourceKey }) => sourceKey)
    expect(await listed('2026-11-22')).toEqual(['V0', 'V1'])
    expect(await listed('2026-11-23')).toEqual(['V1'])
    expect(await listed('2027-01-01')).toEqual([])
  })

  test('of somebody of another workspace is a defect', async () => {
    const { book: theirs } = await useBook()
    const spy = await theirs.teammate('Spy')
    const details = { ...holiday, delegateId: spy }
    await expect(covers.add(book.workspaceId, { sourceKey: 'V3', details }, mia, NOW)).rejects.toThrow(
      'not in workspace'
    )
  })
})
