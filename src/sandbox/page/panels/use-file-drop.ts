import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { attach } from './attached.ts'

/** Lets files be dropped anywhere on the panel around a message box; `data-dropping` marks it while they hover. */
export function useFileDrop(frame: RefObject<HTMLElement>, draft: string): void {
  useEffect(() => {
    const panel = frame.current?.parentElement
    if (panel === null || panel === undefined) return
    const listening = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      panel.addEventListener(name, react, { signal: listening.signal })
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      panel.dataset['dropping'] = 'true'
    })
    on('dragleave', () => {
      delete panel.dataset['dropping']
    })
    on('drop', (event) => {
      delete panel.dataset['dropping']
      if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return
      event.preventDefault()
      attach(draft, event.dataTransfer.files)
    })
    return () => listening.abort()
  }, [frame, draft])
}
