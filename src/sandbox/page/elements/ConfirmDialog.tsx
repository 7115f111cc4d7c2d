import { useEffect, useRef } from 'preact/hooks'
import { Mrkdwn } from '../mrkdwn/Paragraphs.tsx'
import { pendingConfirm } from './dispatch.ts'

/** The question before an action that deserves one. Escape and "Cancel" leave everything as it was. */
export function ConfirmDialog() {
  const pending = pendingConfirm.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (pending !== null && dialog.current?.open === false) dialog.current.showModal()
  }, [pending])
  if (pending === null) return null
  const { question, onYes } = pending
  const close = () => {
    pendingConfirm.value = null
  }
  return (
    <dialog ref={dialog} class="modal confirm" aria-labelledby="confirm-title" onClose={close}>
      <header class="modal-head">
        <h2 id="confirm-title" dir="auto">
          {question.title?.text ?? 'Are you sure?'}
        </h2>
      </header>
      <div class="modal-body">
        {question.text.type === 'mrkdwn' ? (
          <Mrkdwn text={question.text.text} />
        ) : (
          <p dir="auto">{question.text.text}</p>
        )}
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {question.deny?.text ?? 'Cancel'}
        </button>
        <button
          type="button"
          class="button"
          data-style={question.style ?? 'primary'}
          onClick={() => {
            dialog.current?.close()
            onYes()
          }}
        >
          {question.confirm?.text ?? 'Yes'}
        </button>
      </footer>
    </dialog>
  )
}
