import type { ComponentChildren } from 'preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { Popup } from './Popup.tsx'

/** One line of a menu; `url` makes it open a page besides. */
interface MenuItem {
  label: ComponentChildren
  note?: string
  url?: string
  onChoose: () => void
}

interface MenuProps {
  /** What the button is for; also its tooltip. */
  label: string
  face: ComponentChildren
  items: MenuItem[]
  className?: string
  prefer?: 'below' | 'above'
  emptyText?: string
}

/** A button that opens a list of actions, by mouse or by arrow keys. */
export function Menu({
  label,
  face,
  items,
  className = 'icon-button',
  prefer = 'below',
  emptyText
}: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  const closeAndReturn = () => {
    setOpen(false)
    anchor.current?.focus()
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class={className}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true)
        }}
      >
        {face}
      </button>
      {isOpen && (
        <Popup anchor={anchor} onDismiss={close} width="fit" prefer={prefer} onShow={focusFirst}>
          <MenuList
            label={label}
            items={items}
            onClose={closeAndReturn}
            emptyText={emptyText ?? 'Nothing here yet.'}
          />
        </Popup>
      )}
    </>
  )
}

function MenuList(props: { label: string; items: MenuItem[]; onClose: () => void; emptyText: string }) {
  return (
    <div
      class="menu"
      role="menu"
      aria-label={props.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault()
          event.stopPropagation()
          props.onClose()
        } else if (moveFocus(event.currentTarget, event.key)) event.preventDefault()
      }}
    >
      {props.items.length === 0 && <p class="menu-empty">{props.emptyText}</p>}
      {props.items.map((item, index) => (
        <button
          key={index}
          type="button"
          role="menuitem"
          class="menu-item"
          tabIndex={-1}
          onClick={() => {
            props.onClose()
            if (item.url !== undefined) window.open(item.url, '_blank', 'noopener,noreferrer')
            item.onChoose()
          }}
        >
          <span class="menu-label">{item.label}</span>
          {item.note !== undefined && <span class="menu-note">{item.note}</span>}
        </button>
      ))}
    </div>
  )
}

function focusFirst(layer: HTMLElement): void {
  const first = layer.querySelector<HTMLElement>('[role=menuitem]')
  const target = first ?? layer.querySelector<HTMLElement>('[role=menu]')
  target?.focus({ preventScroll: true })
}

function moveFocus(list: HTMLElement, key: string): boolean {
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1
  }
  const target = targets[key]
  if (target === undefined || items.length === 0) return false
  items[(target + items.length) % items.length]?.focus()
  return true
}
