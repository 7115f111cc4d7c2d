import { Avatar } from '../draw/Avatar.tsx'
import { Icon } from '../draw/Icon.tsx'
import type { PageChannel } from '../protocol.ts'
import { isAppChannel, partnerOf, userNamed } from '../state/names.ts'
import { workspace } from '../state/workspace.ts'
import { AppTabs } from './AppTabs.tsx'
import { Composer } from './Composer.tsx'
import { MessageList } from './MessageList.tsx'

/** A channel or a direct conversation: its head, its messages and the box to write in. */
export function Conversation({ channel }: { channel: PageChannel }) {
  const title = titleOf(channel)
  const isMember = channel.memberIds.includes(workspace().actingUser)
  return (
    <>
      <header class="place-head">
        <PlaceMark channel={channel} />
        <h2 dir="auto">{title.replace(/^#/, '')}</h2>
        {isAppChannel(channel) ? (
          <AppTabs />
        ) : (
          <span class="place-note">
            {channel.kind !== 'im' && `${channel.memberIds.length} members`}
            {channel.isShared && ' · shared with another company'}
          </span>
        )}
      </header>
      <MessageList channel={channel} threadTs={null} label={`Messages in ${title}`} />
      {channel.isArchived || !isMember ? (
        <p class="no-writing">
          {channel.isArchived ? 'This channel has been archived.' : 'You are not a member of this channel.'}
        </p>
      ) : (
        <Composer channel={channel.id} threadTs={null} placeholder={`Message ${title}`} />
      )}
    </>
  )
}

function PlaceMark({ channel }: { channel: PageChannel }) {
  if (channel.kind === 'im') return <Avatar user={partnerOf(channel)} size="small" />
  return <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
}

function titleOf(channel: PageChannel): string {
  return channel.kind === 'im' ? userNamed(partnerOf(channel)) : `#${channel.name}`
}
