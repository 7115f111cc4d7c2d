import { effect, signal } from '@preact/signals'

/** Light and dark as chosen by the person, or `system` to follow their machine. */
export type Theme = 'system' | 'light' | 'dark'

const order: Theme[] = ['system', 'light', 'dark']

/** The chosen theme, remembered by the browser. */
export const theme = signal<Theme>(order.find((name) => name === localStorage.getItem('theme')) ?? 'system')

/** The theme that a press on the toggle chooses. */
export function nextTheme(): Theme {
  return order[(order.indexOf(theme.value) + 1) % order.length] ?? 'system'
}

effect(() => {
  localStorage.setItem('theme', theme.value)
  if (theme.value === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme.value
})
