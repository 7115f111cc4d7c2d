import { ConfirmDialog } from '../elements/ConfirmDialog.tsx'
import { isSidebarOpen, openChannel, place, thread } from '../state/place.ts'
import { link, snapshot } from '../state/snapshot.ts'
import { workspace } from '../state/workspace.ts'
import { AppHome } from './AppHome.tsx'
import { ClockBar } from './ClockBar.tsx'
import { Conversation } from './Conversation.tsx'
import { ModalDialog } from './ModalDialog.tsx'
import { Sidebar } from './Sidebar.tsx'
import { ThreadPanel } from './ThreadPanel.tsx'
import { TopBar } from './TopBar.tsx'

/** The whole page. */
export function Shell() {
  if (snapshot.value === null) {
    return (
      <p class="waiting" role="status">
        {link.value === 'lost' ? 'The workspace does not answer. Trying again…' : 'Opening the workspace…'}
      </p>
    )
  }
  const channel = openChannel.value
  const { team, hasClock } = workspace()
  return (
    <div
      class="shell"
      data-thread={thread.value !== null && place.value !== 'home'}
      data-sidebar={isSidebarOpen.value}
    >
      <a class="skip-link" href="#composer">
        Skip to the message box
      </a>
      <TopBar />
      {hasClock && <ClockBar />}
      <Sidebar />
      {isSidebarOpen.value && (
        <button type="button" class="scrim" aria-label="Close the sidebar" onClick={closeSidebar} />
      )}
      <main class="main" aria-label={team.name}>
        {link.value === 'lost' && (
          <p class="banner" role="status">
            The connection to the workspace was lost. Trying again…
          </p>
        )}
        {channel === null ? <AppHome /> : <Conversation key={channel.id} channel={channel} />}
      </main>
      {channel !== null && thread.value !== null && <ThreadPanel channel={channel} ts={thread.value} />}
      <ModalDialog />
      <ConfirmDialog />
    </div>
  )
}

function closeSidebar(): void {
  isSidebarOpen.value = false
}
