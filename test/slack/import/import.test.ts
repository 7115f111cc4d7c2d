import { expect, test } from 'vitest'
import type { SeenMessage } from '../../../src/sandbox/people/seen.ts'
import { addAcme, type Story, story, WAYS } from '../../support/story.ts'

const CLIENTS = 'Account Name,Owner,Wishes\nAcme Corp,dana@us.example,none\nBolt AG,dana@us.example,\n'
const TALKS =
  'client,occurred_at,kind,summary\nBolt AG,2026-01-15,call,"Hello, there"\nBolt AG,not a day,call,x\nNobody Inc,2026-01-15,call,y\n'

/** What the bot says to somebody directly, once it reads like this. */
function told({ sandbox }: Story, who: string, pattern: RegExp): Promise<SeenMessage> {
  return sandbox.waitFor(
    () =>
      sandbox
        .person(who)
        .sees({ in: 'dm' })
        .find(({ words }) => pattern.test(words)),
    { what: `${who} reads ${pattern}` }
  )
}

/** Files that the bot shows somebody directly. */
function shown({ sandbox }: Story, who: string): { name: string; text: string }[] {
  const person = sandbox.person(who)
  const fromBot = person.sees({ in: 'dm' }).filter(({ from }) => from === sandbox.botUserId)
  return fromBot.flatMap((message) => person.opens(message))
}

const names = async ({ store, book }: Story) =>
  (await store.clients.namesStartingWith(book.workspaceId, null, '', 9)).map(({ name }) => name).sort()

test.each(WAYS)(
  'a lead drops a list, looks at what it would do, imports it and undoes it, %s',
  async (_, way) => {
    const scene = await story(way)
    await addAcme(scene.book)
    const ada = scene.sandbox.person('ada')
    await ada.drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
    const preview = await told(scene, 'ada', /This is what an import would do/)
    expect(preview.words).toContain('clients.csv')
    expect(preview.words).toContain('2 clients: 1 would be new, 1 would change')
    expect(preview.words).toMatch(/Understood: .*Account Name.* \(as client\).*Owner/s)
    expect(preview.words).toMatch(/Not understood, left out: .*Wishes/s)
    expect(preview.text).toBe('An import would do this: clients.csv: 1 new, 1 changed')
    expect(await names(scene)).toEqual(['Acme Corp'])

    expect(await ada.clicks('Import', { on: preview })).toMatchObject({ ok: true })
    const imported = await told(scene, 'ada', /^Imported/)
    expect(imported.ts).toBe(preview.ts)
    expect(imported.words).toContain('2 clients: 1 new, 1 changed')
    expect(await names(scene)).toEqual(['Acme Corp', 'Bolt AG'])

    expect(await ada.clicks('Undo', { on: imported })).toMatchObject({ ok: true })
    const undone = await told(scene, 'ada', /^Undone/)
    expect(undone.words).toContain('1 client removed, 1 client as before')
    expect(await names(scene)).toEqual(['Acme Corp'])
  }
)

test('files that belong together are dropped together, and refused rows come back to be mended', async () => {
  const scene = await story()
  const ada = scene.sandbox.person('ada')
  await ada.drops({ 'talks.csv': TALKS, 'clients.csv': CLIENTS }, { in: 'dm', saying: 'all of it' })
  const preview = await told(scene, 'ada', /This is what an import would do/)
  expect(preview.words).toContain('3 check-ins: 1 would be new, 2 refused')
  expect(preview.words).toContain('Line 3 refused: occurred_at: "not a day" is not a date')
  expect(preview.words).toContain('Line 4 refused: no client is called "Nobody Inc"')
  const [refused] = await scene.sandbox.waitFor(() => {
    const files = shown(scene, 'ada')
    return files.length > 0 && files
  })
  expect(refused?.name).toBe('talks-refused.csv')
  const lines = refused?.text.trimEnd().split('\r\n') ?? []
  expect(lines[0]).toBe('client,occurred_at,kind,summary,refused_line,refused_because')
  expect(lines[1]).toMatch(/^Bolt AG,not a day,call,x,3,"?occurred_at/)
  await ada.clicks('Import', { on: preview })
  await told(scene, 'ada', /^Imported/)

  const mended = (refused?.text ?? '').replace('not a day', '2026-01-16').replace('Nobody Inc', 'Acme Corp')
  await ada.drops({ 'talks-refused.csv': mended }, { in: 'dm' })
  const second = await told(scene, 'ada', /talks-refused.csv/)
  expect(second.words).toContain('2 check-ins: 2 would be new')
  expect(second.words).toMatch(/Not understood, left out: \nrefused_line\n, refused_because/)
})

test('what happens twice happens once: a delivery, a click, the same list', async () => {
  const scene = await story()
  const { sandbox } = scene
  const ada = sandbox.person('ada')
  sandbox.faults.add({ method: 'deliver', kind: 'redeliver' })
  await ada.drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  const preview = await told(scene, 'ada', /This is what an import would do/)
  sandbox.faults.add({ method: 'deliver', kind: 'redeliver' })
  await Promise.all([ada.clicks('Import', { on: preview }), ada.clicks('Import', { on: preview })])
  const imported = await told(scene, 'ada', /^Imported/)
  expect(imported.words).toContain('2 clients: 2 new')
  await ada.drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  const again = await told(scene, 'ada', /There is nothing to import/)
  expect(again.words).toContain('Everything in it is on record already.')
  expect(again.words).not.toContain('Cancel')
  const drops = ada.sees({ in: 'dm' }).filter(({ from }) => from === sandbox.botUserId)
  expect(drops.map(({ ts }) => ts)).toEqual([imported.ts, again.ts])

  await ada.clicks('Undo', { on: imported })
  await told(scene, 'ada', /^Undone/)
  const old =
    sandbox.deliveries().find(({ payload }) => JSON.stringify(payload).includes('"import_files"')) ??
    expect.fail('No click')
  const action = {
    ...old,
    payload: JSON.parse(JSON.stringify(old.payload).replace(/"action_ts":"[^"]+"/, '"action_ts":"1.1"'))
  }
  await sandbox.deliver(action)
  await told(scene, 'ada', /clients.csv was imported before, and that was undone/)
  expect(await names(scene)).toEqual([])
})

test('a preview that nobody wants is put away, and nothing is written', async () => {
  const scene = await story()
  const ada = scene.sandbox.person('ada')
  await ada.drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  const preview = await told(scene, 'ada', /This is what an import would do/)
  await ada.clicks('Cancel', { on: preview })
  await told(scene, 'ada', /^Nothing was imported/)
  expect(await names(scene)).toEqual([])
})

test('what people have built upon since stays and is named, in a file where there is much of it', async () => {
  const scene = await story()
  const { sandbox, store, book } = scene
  const ada = sandbox.person('ada')
  const clients = Array.from({ length: 8 }, (_, index) => `Client ${index}`)
  await ada.drops({ 'clients.csv': `client\n${clients.join('\n')}\n` }, { in: 'dm' })
  await ada.clicks('Import', { on: await told(scene, 'ada', /would do/) })
  const imported = await told(scene, 'ada', /^Imported/)
  const known = await store.clients.namesStartingWith(book.workspaceId, null, '', 9)
  for (const { id } of known.slice(1))
    await book.touchpoint(id, { occurredAt: Date.now() - 60_000, recordedAt: Date.now() })
  await ada.clicks('Undo', { on: imported })
  const undone = await told(scene, 'ada', /^Undone/)
  expect(undone.words).toContain('1 client removed')
  expect(undone.words).toMatch(
    /These stay:\n7 clients\n \(\nClient 1\n, Client 2\n.*\n and 1 more\n\): somebody has logged or planned/s
  )
  expect(await names(scene)).toEqual(clients.slice(1))
  const [stays] = shown(scene, 'ada')
  expect(stays?.text.split('\r\n').slice(0, 2)).toEqual([
    'kind,client,contact,because',
    'clients,Client 1,,somebody has logged or planned something about it since'
  ])
})

test('who may not import is told who may, and nothing is read', async () => {
  const scene = await story()
  const { sandbox } = scene
  await sandbox.person('dana').drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  await told(
    scene,
    'dana',
    /Only leads and admins of this workspace can import lists\. An admin can make you a lead\./
  )
  await sandbox.person('gus').drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  await told(scene, 'gus', /./)
  expect(sandbox.requests.of('files.info')).toEqual([])
  await sandbox.person('dana').types('/client-risk import', { in: 'general' })
  expect(sandbox.person('dana').sees().at(-1)?.words).toContain('Only leads and admins')
})

test('/client-risk import says how, and words in the direct message are left alone', async () => {
  const scene = await story()
  const ada = scene.sandbox.person('ada')
  await ada.types('/client-risk import', { in: 'general' })
  const said = ada.sees().at(-1)?.words ?? ''
  expect(said).toContain('Drop a CSV file in a direct message with me')
  expect(said).toContain('client,received_at,feedback,contact,score')
  await ada.types('thank you', { in: 'dm' })
  expect(ada.sees({ in: 'dm' }).map(({ words }) => words)).toEqual(['thank you'])
})

test('a file that can’t be read says why and what to do; the others are looked into', async () => {
  const scene = await story()
  const { sandbox } = scene
  const ada = sandbox.person('ada')
  sandbox.faults.add({ method: 'file', kind: 'http_500' })
  await ada.drops(
    {
      'late.csv': 'client\n',
      'book.xlsx': Buffer.from('PK\u0003\u0004 and so on'),
      'huge.csv': Buffer.alloc(21 * 1024 * 1024, 'a'),
      'orders.csv': 'OrderID,CustomerID,EmployeeID,OrderDate\n1,2,3,2026-01-01\n',
      'clients.csv': CLIENTS
    },
    { in: 'dm' }
  )
  const preview = await told(scene, 'ada', /would do/)
  expect(preview.words).toContain('Slack did not hand it over. Drop it here again in a minute.')
  expect(preview.words).toContain('It is an Excel workbook or another ZIP archive. Save it as CSV (UTF-8)')
  expect(preview.words).toContain('the files of one message may have 20 MB')
  expect(preview.words).toContain('looks like orders; nothing read')
  expect(preview.words).toContain('2 clients: 2 would be new')
  await ada.clicks('Import', { on: preview })
  expect((await told(scene, 'ada', /^Imported/)).words).toContain('2 clients: 2 new')
})

test('a file that can’t be read again when it is to be imported is told, and nothing is imported without it', async () => {
  const scene = await story()
  const { sandbox } = scene
  const ada = sandbox.person('ada')
  await ada.drops({ 'clients.csv': CLIENTS, 'talks.csv': TALKS }, { in: 'dm' })
  const preview = await told(scene, 'ada', /would do/)
  sandbox.faults.add({ method: 'file', kind: 'http_500' })
  await ada.clicks('Import', { on: preview })
  const sorry = await told(scene, 'ada', /^Nothing was imported/)
  expect(sorry.words).toContain('clients.csv')
  expect(await names(scene)).toEqual([])
  await ada.clicks('Import', { on: sorry })
  await told(scene, 'ada', /^Imported/)
  expect(await names(scene)).toEqual(['Acme Corp', 'Bolt AG'])
})

test('when the database is away the person learns it, and can click again', async () => {
  const scene = await story()
  const ada = scene.sandbox.person('ada')
  await ada.drops({ 'clients.csv': CLIENTS }, { in: 'dm' })
  const preview = await told(scene, 'ada', /would do/)
  scene.database.cut()
  await ada.clicks('Import', { on: preview })
  const sorry = await told(scene, 'ada', /Something went wrong on our side/)
  expect(sorry.ts).toBe(preview.ts)
  scene.database.mend()
  await ada.clicks('Import', { on: sorry })
  await told(scene, 'ada', /^Imported/)
})
