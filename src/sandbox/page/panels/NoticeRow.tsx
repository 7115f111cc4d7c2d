import { Avatar } from '../draw/Avatar.tsx'
import { Icon } from '../draw/Icon.tsx'
import { dismissNotice, type Notice } from '../state/notices.ts'

/** What went wrong with something typed, said by Slackbot to its author alone. */
export function NoticeRow({ notice }: { notice: Notice }) {
  return (
    <article class="message" data-ephemeral="true" data-notice="true">
      <p class="ephemeral-mark">
        <Icon name="eye" />
        Only visible to you ·{' '}
        <button type="button" class="link-button" onClick={() => dismissNotice(notice.id)}>
          Dismiss
        </button>
      </p>
      <Avatar user="USLACKBOT" />
      <div class="message-body">
        <header class="message-head">
          <span class="author">Slackbot</span>
        </header>
        <p class="notice-text" dir="auto">
          {notice.text}
        </p>
      </div>
    </article>
  )
}
