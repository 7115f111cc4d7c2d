import { Icon } from '../draw/Icon.tsx'
import { Menu } from '../draw/Menu.tsx'
import type { PageMessage } from '../protocol.ts'
import { addNotice } from '../state/notices.ts'
import { thread } from '../state/place.ts'
import { act } from '../state/server.ts'
import { workspace } from '../state/workspace.ts'

/** What can be done with a message: reply in its thread, or one of the app's message shortcuts. */
export function MessageTools({ message, isInThread }: { message: PageMessage; isInThread: boolean }) {
  const { app } = workspace()
  const { channel, ts, threadTs } = message
  const items = app.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      note: app.name,
      onChoose: () => {
        void act({ type: 'shortcut', callbackId: shortcut.callbackId, message: { channel, ts } }).then(
          (answer) => {
            if (!answer.ok) addNotice(channel, isInThread ? (threadTs ?? ts) : null, answer.problem)
          }
        )
      }
    }))
  return (
    <div class="message-tools">
      {!isInThread && (
        <button
          type="button"
          class="icon-button"
          title="Reply in thread"
          aria-label="Reply in thread"
          onClick={() => {
            thread.value = threadTs ?? ts
          }}
        >
          <Icon name="thread" />
        </button>
      )}
      <Menu
        label="More actions"
        face={<Icon name="more" />}
        items={items}
        emptyText="The app offers no message shortcuts."
      />
    </div>
  )
}
