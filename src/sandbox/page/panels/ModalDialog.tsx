import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { PageView } from '../protocol.ts'
import { fieldErrors } from '../state/fields.ts'
import { act } from '../state/server.ts'
import { closedViews, openModals } from '../state/snapshot.ts'
import { ModalView } from './ModalView.tsx'

/** The open modal, if any: a real dialog, so focus stays inside and the page behind is out of reach. */
export function ModalDialog() {
  const views = openModals.value
  const view = views.at(-1)
  return view === undefined ? null : <OpenDialog view={view} depth={views.length} />
}

function OpenDialog({ view, depth }: { view: PageView; depth: number }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // As it is drawn and not a moment later: a key that is pressed as soon as the form can be seen belongs to it.
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      // While the dialog is open everything outside it refuses the focus.
      element?.close()
      const isUsable = before instanceof HTMLElement && before.isConnected && before !== document.body
      const target = isUsable ? before : document.getElementById('composer')
      target?.focus()
    }
  }, [])
  useLayoutEffect(() => {
    settleFocus(dialog.current)
  }, [view.id, view.hash])
  const refusal = JSON.stringify(view.errors)
  useEffect(() => {
    // Snapshots repeat the errors; only new ones may come back after somebody began to mend the field.
    const errors: Record<string, string> = JSON.parse(refusal)
    if (Object.keys(errors).length > 0) fieldErrors.value = { ...fieldErrors.peek(), [view.id]: errors }
  }, [view.id, view.hash, refusal])
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        closeView(view)
      }}
    >
      <ModalView key={view.id} view={view} depth={depth} onClose={() => closeView(view)} />
    </dialog>
  )
}

function closeView(view: PageView): void {
  closedViews.value = new Set([...closedViews.value, view.id])
  void act({ type: 'close', viewId: view.id })
}

/** Puts the cursor in the first field, unless somebody is already typing in this view; a loading view gets its title. */
function settleFocus(dialog: HTMLDialogElement | null): void {
  const body = dialog?.querySelector('.modal-body')
  if (dialog === null || !body || body.contains(document.activeElement)) return
  const field = body.querySelector<HTMLElement>('[autofocus], input, textarea')
  const title = dialog.querySelector<HTMLElement>('#modal-title')
  ;(field ?? title)?.focus()
}
