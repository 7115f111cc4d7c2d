import { Icon } from '../draw/Icon.tsx'
import type { PageUser } from '../protocol.ts'
import { isSidebarOpen } from '../state/place.ts'
import { actAs } from '../state/server.ts'
import { nextTheme, theme } from '../state/theme.ts'
import { workspace } from '../state/workspace.ts'

const kindWords: Record<PageUser['kind'], string> = {
  member: '',
  admin: ' · admin',
  guest: ' · guest',
  stranger: ' · other company',
  bot: ' · app'
}

/** Who is acting, whether the app is connected, and the theme. */
export function TopBar() {
  const { team, app, users, actingUser } = workspace()
  const people = users.filter((user) => user.kind !== 'bot' && user.isActive)
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label="Channels and conversations"
        aria-expanded={isSidebarOpen.value}
        onClick={() => {
          isSidebarOpen.value = !isSidebarOpen.value
        }}
      >
        <Icon name="menu" />
      </button>
      <span class="team-mark" aria-hidden="true">
        {[...team.name][0] ?? '?'}
      </span>
      <h1 class="team-name" dir="auto">
        {team.name}
      </h1>
      <span class="status-pill" role="status" data-connected={app.isConnected}>
        <span class="status-dot" aria-hidden="true" />
        <span class="status-words">
          {app.name} {app.isConnected ? 'is connected' : 'is not connected'}
        </span>
      </span>
      <label class="acting">
        <span class="acting-label">Acting as</span>
        <select value={actingUser} onChange={(event) => actAs(event.currentTarget.value)}>
          {people.map((user) => (
            <option key={user.id} value={user.id}>
              {user.realName || user.name}
              {kindWords[user.kind]}
            </option>
          ))}
        </select>
      </label>
      <ThemeToggle />
    </header>
  )
}

function ThemeToggle() {
  const label = `Theme: ${theme.value}. Change to ${nextTheme()}`
  const icon = { system: 'contrast', light: 'sun', dark: 'moon' } as const
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      onClick={() => {
        theme.value = nextTheme()
      }}
    >
      <Icon name={icon[theme.value]} />
    </button>
  )
}
