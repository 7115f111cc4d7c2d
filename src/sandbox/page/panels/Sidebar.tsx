import type { ComponentChildren } from 'preact'
import { Avatar } from '../draw/Avatar.tsx'
import { Icon } from '../draw/Icon.tsx'
import type { PageChannel } from '../protocol.ts'
import { findUser, isAppChannel, partnerOf, userNamed } from '../state/names.ts'
import { goTo, openChannel, place } from '../state/place.ts'
import { countUnread } from '../state/unread.ts'
import { workspace } from '../state/workspace.ts'

/** Channels, people and the app. */
export function Sidebar() {
  const { channels, app } = workspace()
  const appChannel = channels.find(isAppChannel)
  const rooms = channels.filter((channel) => channel.kind !== 'im')
  const direct = channels.filter((channel) => channel.kind === 'im' && channel !== appChannel)
  const appPlaces = ['home', appChannel?.id]
  return (
    <nav class="sidebar" aria-label="Channels and conversations">
      <Section title="Channels">
        {rooms.map((channel) => (
          <RoomLink key={channel.id} channel={channel} />
        ))}
      </Section>
      {direct.length > 0 && (
        <Section title="Direct messages">
          {direct.map((channel) => (
            <PersonLink key={channel.id} channel={channel} />
          ))}
        </Section>
      )}
      <Section title="Apps">
        <Entry
          to="home"
          isCurrent={appPlaces.includes(openChannel.value?.id ?? place.value)}
          unread={appChannel === undefined ? 0 : countUnread(appChannel.id)}
        >
          <Avatar user={app.userId} size="small" />
          <span class="entry-name">{app.name}</span>
        </Entry>
      </Section>
    </nav>
  )
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="sidebar-section" aria-label={title}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function RoomLink({ channel }: { channel: PageChannel }) {
  return (
    <Entry to={channel.id} isCurrent={openChannel.value?.id === channel.id} unread={countUnread(channel.id)}>
      <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
      <span class="entry-name" dir="auto">
        {channel.name}
      </span>
      {channel.isShared && <span class="tag">shared</span>}
      {channel.isArchived && <span class="tag">archived</span>}
    </Entry>
  )
}

function PersonLink({ channel }: { channel: PageChannel }) {
  const partner = partnerOf(channel)
  return (
    <Entry to={channel.id} isCurrent={openChannel.value?.id === channel.id} unread={countUnread(channel.id)}>
      <Avatar user={partner} size="small" />
      <span class="entry-name" dir="auto">
        {userNamed(partner)}
      </span>
      {findUser(partner)?.isActive === false && <span class="tag">left</span>}
    </Entry>
  )
}

interface EntryProps {
  to: string
  isCurrent: boolean
  unread: number
  children: ComponentChildren
}

function Entry({ to, isCurrent, unread, children }: EntryProps) {
  const isUnread = unread > 0 && !isCurrent
  return (
    <li>
      <a
        class="entry"
        href={`#${to}`}
        aria-current={isCurrent ? 'page' : undefined}
        data-unread={isUnread}
        onClick={(event) => {
          event.preventDefault()
          goTo(to)
        }}
      >
        {children}
        {isUnread && (
          <span class="unread">
            {unread}
            <span class="visually-hidden"> unread</span>
          </span>
        )}
      </a>
    </li>
  )
}
