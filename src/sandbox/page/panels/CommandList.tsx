import { useEffect, useRef } from 'preact/hooks'
import { Avatar } from '../draw/Avatar.tsx'
import type { Snapshot } from '../protocol.ts'
import { workspace } from '../state/workspace.ts'

interface CommandListProps {
  id: string
  commands: Snapshot['app']['commands']
  active: number
  onChoose: (command: string) => void
}

/** The commands that fit what was typed, above the message box. */
export function CommandList({ id, commands, active, onChoose }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null)
  const { app } = workspace()
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      class="commands"
      role="listbox"
      tabIndex={-1}
      aria-label="Commands"
      onMouseDown={keepFocus}
    >
      {commands.map((one, index) => (
        <div
          key={one.command}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          class="command"
          aria-selected={index === active}
          data-active={index === active}
          onClick={() => onChoose(one.command)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChoose(one.command)
          }}
        >
          <Avatar user={app.userId} size="small" />
          <span class="command-name">
            <b>{one.command}</b> <span class="command-usage">{one.usageHint}</span>
          </span>
          <span class="command-note">{one.description}</span>
        </div>
      ))}
    </div>
  )
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
