import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../draw/Icon.tsx'
import { workspace } from '../state/workspace.ts'
import { AttachButton } from './AttachButton.tsx'
import { AttachedFiles } from './AttachedFiles.tsx'
import { attached } from './attached.ts'
import { CommandList } from './CommandList.tsx'
import { draftKey, drafts, sentTexts, setDraft } from './drafts.ts'
import { ShortcutsMenu } from './ShortcutsMenu.tsx'
import { sendDraft } from './send-draft.ts'
import { useFileDrop } from './use-file-drop.ts'

interface ComposerProps {
  channel: string
  threadTs: string | null
  placeholder: string
}

/** The message box: slash commands complete as they are typed, arrow up recalls, Shift and Enter break the line. */
export function Composer({ channel, threadTs, placeholder }: ComposerProps) {
  const key = draftKey(channel, threadTs)
  const text = drafts.value[key] ?? ''
  const isEmpty = text.trim() === '' && (attached.value[key] ?? []).length === 0
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useFileDrop(frame, key)
  const listId = useId()
  const [active, setActive] = useState(0)
  const [hasMoved, setMoved] = useState(false)
  const [isHidden, setHidden] = useState(false)
  const [recalled, setRecalled] = useState(0)
  const { commands } = workspace().app
  const matches = /^\/\S*$/.test(text)
    ? commands.filter((one) => one.command.startsWith(text.toLowerCase()))
    : []
  const isListOpen = matches.length > 0 && !isHidden
  const typed = commands.find((one) => text.startsWith(`${one.command} `) || text === one.command)
  useLayoutEffect(() => {
    if (box.current === null) return
    box.current.style.height = 'auto'
    box.current.style.height = `${box.current.scrollHeight}px`
  }, [text])
  const write = (next: string) => {
    setDraft(key, next)
    setActive(0)
    setMoved(false)
    setHidden(false)
  }
  const complete = (command: string) => {
    write(`${command} `)
    box.current?.focus()
  }
  const recall = (step: number) => {
    const at = Math.max(0, Math.min(sentTexts.value.length, recalled + step))
    setRecalled(at)
    write(at === 0 ? '' : (sentTexts.value.at(-at) ?? ''))
    setHidden(true)
  }
  const send = () => {
    setRecalled(0)
    void sendDraft(channel, threadTs)
  }
  const onListKey = (event: KeyboardEvent): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      setActive((active + step + matches.length) % matches.length)
      setMoved(true)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setHidden(true)
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) {
      const chosen = matches[active]?.command
      if (event.key === 'Enter' && !hasMoved && commands.some((one) => one.command === text)) return false
      if (chosen !== undefined) complete(chosen)
    } else return false
    event.preventDefault()
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || (isListOpen && onListKey(event))) return
    const isRecalling = text === '' || recalled > 0
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'ArrowUp' && isRecalling && sentTexts.value.length > 0) {
      event.preventDefault()
      recall(1)
    } else if (event.key === 'ArrowDown' && recalled > 0) {
      event.preventDefault()
      recall(-1)
    }
  }
  return (
    <div ref={frame} class="composer-frame">
      {isListOpen && <CommandList id={listId} commands={matches} active={active} onChoose={complete} />}
      <AttachedFiles draft={key} />
      <div class="composer">
        <AttachButton draft={key} />
        <ShortcutsMenu channel={channel} threadTs={threadTs} />
        <textarea
          ref={box}
          id={threadTs === null ? 'composer' : 'thread-composer'}
          rows={1}
          dir="auto"
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-controls={isListOpen ? listId : undefined}
          aria-activedescendant={isListOpen ? `${listId}-${active}` : undefined}
          placeholder={placeholder}
          value={text}
          onInput={(event) => {
            setRecalled(0)
            write(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="send" aria-label="Send" disabled={isEmpty} onClick={send}>
          <Icon name="send" />
        </button>
      </div>
      <p class="composer-hint">
        {typed === undefined
          ? 'Enter sends, Shift + Enter starts a new line, / lists commands, + or a drop attaches files'
          : hintOf(typed)}
      </p>
    </div>
  )
}

function hintOf(typed: { command: string; description: string; usageHint: string }): string {
  return `${typed.command} ${typed.usageHint} – ${typed.description}`
}
