import { findUser, userNamed } from '../state/names.ts'
import { workspace } from '../state/workspace.ts'

const hues = 8

/** Initials on a colour that stays with the member; apps have squarer corners and their own mark. */
export function Avatar({ user, size = 'medium' }: { user: string; size?: 'small' | 'medium' | 'large' }) {
  const name = userNamed(user)
  const kind = user === workspace().app.userId ? 'app' : (findUser(user)?.kind ?? 'bot')
  const hue = [...user].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues
  return (
    <span class="avatar" data-size={size} data-hue={hue} data-kind={kind} aria-hidden="true">
      {kind === 'app' ? <AppMark /> : initialsOf(name)}
    </span>
  )
}

function AppMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 15.5V11M8 15.5V7.5M13 15.5V10" />
      <path d="m3 7 5-4 5 3.5L17.5 3" />
      <circle cx="17" cy="14.5" r="1.4" />
    </svg>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
