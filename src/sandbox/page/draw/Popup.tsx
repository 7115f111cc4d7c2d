import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

interface PopupProps {
  anchor: RefObject<HTMLElement>
  onDismiss: () => void
  /** `match` is as wide as the anchor; `fit` as wide as its content, aligned to the anchor's right edge. */
  width: 'match' | 'fit'
  prefer?: 'below' | 'above'
  /** Told as soon as the layer is there, before anybody can see it or press a key. */
  onShow?: (layer: HTMLElement) => void
  children: ComponentChildren
}

/** A layer above everything, open dialogs included, that stays beside its anchor and inside the window. */
export function Popup({ anchor, onDismiss, width, prefer = 'below', onShow, children }: PopupProps) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (layer.current === null) return
    layer.current.showPopover()
    onShow?.(layer.current)
  }, [])
  useLayoutEffect(() => {
    if (layer.current !== null && anchor.current !== null)
      settle(layer.current, anchor.current, width, prefer)
  })
  useEffect(() => {
    const dismiss = (event: Event) => {
      const target = event.target
      if (!(target instanceof Node)) return
      if (layer.current?.contains(target) || anchor.current?.contains(target)) return
      onDismiss()
    }
    const events = ['pointerdown', 'scroll'] as const
    for (const name of events) document.addEventListener(name, dismiss, true)
    window.addEventListener('resize', dismiss)
    return () => {
      for (const name of events) document.removeEventListener(name, dismiss, true)
      window.removeEventListener('resize', dismiss)
    }
  }, [onDismiss])
  return (
    <div ref={layer} popover="manual" class="popup">
      {children}
    </div>
  )
}

function settle(
  layer: HTMLElement,
  anchor: HTMLElement,
  width: 'match' | 'fit',
  prefer: 'below' | 'above'
): void {
  const gap = 6
  const edge = 8
  const box = anchor.getBoundingClientRect()
  layer.style.maxHeight = ''
  if (width === 'match') layer.style.width = `${box.width}px`
  const size = layer.getBoundingClientRect()
  const roomBelow = window.innerHeight - box.bottom - gap - edge
  const roomAbove = box.top - gap - edge
  const wanted = Math.min(size.height, 340)
  const isBelow =
    prefer === 'below'
      ? roomBelow >= wanted || roomBelow >= roomAbove
      : roomAbove < wanted && roomBelow > roomAbove
  const height = Math.min(wanted, isBelow ? roomBelow : roomAbove)
  layer.style.maxHeight = `${height}px`
  layer.style.top = `${isBelow ? box.bottom + gap : box.top - gap - height}px`
  const left =
    width === 'match' || box.left + size.width < window.innerWidth / 2 ? box.left : box.right - size.width
  layer.style.left = `${Math.max(edge, Math.min(left, window.innerWidth - size.width - edge))}px`
}
