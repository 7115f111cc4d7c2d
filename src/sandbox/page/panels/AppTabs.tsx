import { isAppChannel } from '../state/names.ts'
import { goTo, place } from '../state/place.ts'
import { workspace } from '../state/workspace.ts'

/** Home and Messages of the app. */
export function AppTabs() {
  const messages = workspace().channels.find(isAppChannel)
  const tabs = [
    { to: 'home', label: 'Home' },
    ...(messages === undefined ? [] : [{ to: messages.id, label: 'Messages' }])
  ]
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const other = tabs.find((tab) => tab.to !== place.value)
    if (other === undefined) return
    goTo(other.to)
    // After it is drawn, which is the next thing done, and before another key can be pressed.
    queueMicrotask(() => document.querySelector<HTMLElement>('.tab[aria-selected=true]')?.focus())
  }
  return (
    <div class="tabs" role="tablist" aria-label={workspace().app.name} tabIndex={-1} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.to}
          type="button"
          role="tab"
          class="tab"
          aria-selected={place.value === tab.to}
          tabIndex={place.value === tab.to ? 0 : -1}
          onClick={() => goTo(tab.to)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
