import { useEffect } from 'preact/hooks'
import { Blocks } from '../blocks/Blocks.tsx'
import { Avatar } from '../draw/Avatar.tsx'
import { keyboardScroll } from '../draw/keyboard-scroll.ts'
import { problems, setProblem } from '../state/notices.ts'
import { act } from '../state/server.ts'
import { workspace } from '../state/workspace.ts'
import { AppTabs } from './AppTabs.tsx'

/** The app's Home tab. Opening it tells the app, which then publishes the view. */
export function AppHome() {
  const { app, home, actingUser } = workspace()
  useEffect(() => {
    void act({ type: 'openHome' }).then((answer) => setProblem('home', answer.ok ? null : answer.problem))
  }, [actingUser])
  const problem = problems.value['home'] ?? problems.value[home?.id ?? '']
  return (
    <>
      <header class="place-head">
        <Avatar user={app.userId} size="small" />
        <h2>{app.name}</h2>
        <AppTabs />
      </header>
      <div class="home" role="tabpanel" aria-label="Home" {...keyboardScroll}>
        <div class="home-page">
          {home === null ? (
            <p class="empty">
              {app.isConnected
                ? `${app.name} has not published a Home tab for you yet.`
                : `${app.name} is not connected.`}
            </p>
          ) : (
            <Blocks container={{ type: 'view', viewId: home.id }} blocks={home.blocks} />
          )}
          {problem !== undefined && (
            <p class="block-fault" role="alert">
              {problem}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
