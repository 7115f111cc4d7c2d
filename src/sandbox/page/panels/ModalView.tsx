import { useRef, useState } from 'preact/hooks'
import { Blocks } from '../blocks/Blocks.tsx'
import { asBlocks } from '../blocks/kit.ts'
import { Icon } from '../draw/Icon.tsx'
import { checkFields } from '../elements/check-fields.ts'
import { collectStates } from '../elements/collect-states.ts'
import type { PageContainer, PageView } from '../protocol.ts'
import { fieldErrors } from '../state/fields.ts'
import { problems, setProblem } from '../state/notices.ts'
import { act } from '../state/server.ts'

interface ModalViewProps {
  view: PageView
  depth: number
  onClose: () => void
}

/** A modal's head, blocks and buttons. Nothing typed is lost when a submission fails. */
export function ModalView({ view, depth, onClose }: ModalViewProps) {
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const container: PageContainer = { type: 'view', viewId: view.id }
  const problem = problems.value[view.id]
  const refuse = (errors: Record<string, string>) => {
    fieldErrors.value = { ...fieldErrors.value, [view.id]: errors }
    // After they are drawn, which is the next thing done, and before another key can be pressed.
    queueMicrotask(() => focusFirstError(form.current))
  }
  const submit = async () => {
    if (isSending) return
    setProblem(view.id, null)
    const blocks = asBlocks(view.blocks)
    const errors = checkFields(container, blocks)
    if (Object.keys(errors).length > 0) return refuse(errors)
    setSending(true)
    const answer = await act({ type: 'submit', viewId: view.id, values: collectStates(container, blocks) })
    setSending(false)
    if (answer.ok) return
    if (Object.keys(answer.errors ?? {}).length > 0) refuse(answer.errors ?? {})
    else setProblem(view.id, answer.problem)
  }
  return (
    <form
      ref={form}
      class="modal-form"
      noValidate
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <header class="modal-head">
        {depth > 1 && (
          <button type="button" class="icon-button" aria-label="Back to the view before" onClick={onClose}>
            <Icon name="back" />
          </button>
        )}
        <h2 id="modal-title" tabIndex={-1} dir="auto">
          {view.title}
        </h2>
        <button type="button" class="icon-button push-end" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="modal-body">
        {problem !== undefined && (
          <p class="modal-problem" role="alert">
            <Icon name="alert" />
            {problem}
          </p>
        )}
        <Blocks container={container} blocks={view.blocks} />
      </div>
      {(view.submit !== null || view.close !== null) && (
        <footer class="modal-foot">
          <button type="button" class="button" onClick={onClose}>
            {view.close ?? 'Cancel'}
          </button>
          {view.submit !== null && (
            <button type="submit" class="button" data-style="primary" disabled={isSending}>
              {isSending && <span class="spinner" aria-hidden="true" />}
              {view.submit}
            </button>
          )}
        </footer>
      )}
    </form>
  )
}

function focusFirstError(form: HTMLFormElement | null): void {
  const block = form?.querySelector('.block-input[data-invalid=true]')
  block?.querySelector<HTMLElement>('input, textarea')?.focus()
  block?.scrollIntoView({ block: 'nearest' })
}
