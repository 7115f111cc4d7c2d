import { effect } from '@preact/signals'
import { render } from 'preact'
import { Shell } from './panels/Shell.tsx'
import { keepOnly } from './state/fields.ts'
import { followAddress } from './state/place.ts'
import { follow } from './state/server.ts'
import { snapshot } from './state/snapshot.ts'
import './state/theme.ts'
import { watchUnread } from './state/unread.ts'

followAddress()
watchUnread()
effect(() => {
  const now = snapshot.value
  if (now === null) return
  keepOnly(new Set([...now.modals.map((view) => view.id), ...(now.home === null ? [] : [now.home.id])]))
})
follow(new URL(location.href).searchParams.get('user') ?? '')

const root = document.getElementById('root')
if (root !== null) render(<Shell />, root)
