import { Icon } from '../draw/Icon.tsx'
import { Menu } from '../draw/Menu.tsx'
import { addNotice } from '../state/notices.ts'
import { act } from '../state/server.ts'
import { workspace } from '../state/workspace.ts'

/** The app's global shortcuts, reachable from every message box. */
export function ShortcutsMenu({ channel, threadTs }: { channel: string; threadTs: string | null }) {
  const items = workspace()
    .app.shortcuts.filter((shortcut) => shortcut.type === 'global')
    .map((shortcut) => ({
      label: shortcut.name,
      note: shortcut.description,
      onChoose: () => {
        void act({ type: 'shortcut', callbackId: shortcut.callbackId }).then((answer) => {
          if (!answer.ok) addNotice(channel, threadTs, answer.problem)
        })
      }
    }))
  return (
    <Menu
      label="Shortcuts"
      face={<Icon name="bolt" />}
      items={items}
      className="icon-button round"
      prefer="above"
      emptyText="The app offers no shortcuts."
    />
  )
}
