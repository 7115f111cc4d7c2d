import { describe, expect, test } from 'vitest'
import { bot, refusal } from '../support/web-client.ts'
import { workspace } from '../support/workspace.ts'

describe('people and places', () => {
  test('are listed page by page', async () => {
    const sandbox = await workspace()
    const names: (string | undefined)[] = []
    for await (const page of bot(sandbox).paginate('users.list', { limit: 2 })) {
      const { members = [] } = page as { members?: { name?: string }[] }
      expect(members.length).toBeLessThanOrEqual(2)
      names.push(...members.map((member) => member.name))
    }
    expect(names).toEqual(['echo', 'dana', 'ben', 'ada', 'gus', 'lea'])
  })

  test('tell guests, strangers, admins and those who have left apart', async () => {
    const sandbox = await workspace()
    const about = async (name: string) =>
      (await bot(sandbox).users.info({ user: sandbox.person(name).id })).user
    expect(await about('dana')).toMatchObject({
      tz: 'America/New_York',
      is_restricted: false,
      deleted: false
    })
    expect(await about('ada')).toMatchObject({ is_admin: true })
    expect(await about('gus')).toMatchObject({ is_restricted: true, is_ultra_restricted: true })
    expect(await about('sam')).toMatchObject({
      is_stranger: true,
      team_id: expect.not.stringMatching(sandbox.teamId)
    })
    expect(await about('lea')).toMatchObject({ deleted: true })
    expect(await refusal(bot(sandbox).users.info({ user: 'U404' }))).toMatchObject({
      error: 'user_not_found'
    })
  })

  test('are found by address while they are here', async () => {
    const sandbox = await workspace()
    const find = (email: string) => bot(sandbox).users.lookupByEmail({ email })
    expect((await find('Dana@sandbox.example')).user?.name).toBe('dana')
    expect(await refusal(find('lea@sandbox.example'))).toMatchObject({ error: 'users_not_found' })
  })

  test('show whether a channel is private, shared with others, or archived', async () => {
    const sandbox = await workspace()
    const listed = await bot(sandbox).conversations.list({ types: 'public_channel,private_channel' })
    const flags = listed.channels?.map(({ name, is_private, is_ext_shared, is_archived }) => [
      name,
      is_private,
      is_ext_shared,
      is_archived
    ])
    expect(flags).toEqual([
      ['general', false, false, false],
      ['leadership', true, false, false],
      ['random', false, false, false],
      ['with-acme', false, true, false],
      ['old-project', false, false, true]
    ])
    const { channels = [] } = await bot(sandbox).conversations.list({ exclude_archived: true })
    expect(channels).toHaveLength(3)
    const { members } = await bot(sandbox).conversations.members({ channel: channels[0]?.id ?? '' })
    expect(members).toHaveLength(5)
  })
})
