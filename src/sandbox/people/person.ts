import { act } from '../client/act.ts'
import { DONE, failed, type Outcome } from '../client/outcome.ts'
import { rememberValues } from '../client/place.ts'
import type { Platform } from '../client/platform.ts'
import { say } from '../client/say.ts'
import { dismiss, openHome, runShortcut } from '../client/shortcut.ts'
import { close, submit } from '../client/submit.ts'
import { suggest } from '../client/suggest.ts'
import { seesFile } from '../state/files.ts'
import { textOf } from '../state/json.ts'
import { messagesFor } from '../state/messages.ts'
import type { ElementState, User } from '../state/records.ts'
import { openModals } from '../state/views.ts'
import { type Choice, flatOptions, ownOption, stateAfter } from './choice.ts'
import { conversationFor, findOnScreen, type OnScreen, type Where } from './screen.ts'
import { type SeenMessage, type SeenView, seenMessage, seenView } from './seen.ts'

/**
 * Somebody who uses the workspace. Each action resolves when the app has acknowledged it; what the app does
 * afterwards is awaited with the sandbox's `waitFor`. `in` is a channel's name or id, or `dm` for the app's Messages
 * tab; without it the person stays where they last were, at first in `general`.
 */
export interface Person {
  id: string
  name: string
  /** Sends the message box's content: a command or a message. */
  types: (text: string, where?: { in?: string; thread?: string }) => Promise<Outcome>
  /** Answers in the thread of a message. */
  replies: (to: SeenMessage, text: string) => Promise<Outcome>
  /** Drops files into a conversation, as text or bytes by name; `saying` goes with them. */
  drops: (
    files: Readonly<Record<string, string | Uint8Array>>,
    where?: { in?: string; saying?: string }
  ) => Promise<Outcome>
  /** The files of a message, opened. */
  opens: (message: SeenMessage) => { name: string; text: string }[]
  /** The visible messages, oldest first, also those only for them. */
  sees: (where?: { in?: string }) => SeenMessage[]
  /** Presses a button or an overflow menu's item, named by its words or action id. */
  clicks: (what: string, where?: Where) => Promise<Outcome>
  /** Chooses in a select, picker or group of boxes that acts at once. */
  chooses: (what: string, choice: Choice, where?: Where) => Promise<Outcome>
  /** Enters values into the open modal, by label, action id or block id. */
  fills: (entries: Readonly<Record<string, Choice>>) => Promise<Outcome>
  submits: () => Promise<Outcome>
  /** Closes the visible modal without submitting. */
  closes: () => Promise<Outcome>
  /** The visible modal. */
  modal: () => SeenView | null
  home: () => SeenView | null
  opensHome: () => Promise<Outcome>
  /** Types into an external select; answers with the texts of the options that come. */
  searches: (what: string, query: string, where?: Where) => Promise<string[]>
  /** Runs a shortcut by name or callback id, on a message when one is given. */
  runsShortcut: (shortcut: string, where?: { on?: SeenMessage | undefined }) => Promise<Outcome>
  dismisses: (message: SeenMessage) => Outcome
}

export function createPerson(platform: Platform, user: User): Person {
  const { workspace } = platform
  let here = 'general'
  const goTo = (place: string | undefined) => {
    here = place ?? here
    return conversationFor(workspace, user, here)
  }
  const topModal = () => openModals(workspace, user.id).at(-1)
  const perform = ({ container, placed }: OnScreen, value: ElementState) =>
    act(platform, user, { container, blockId: placed.blockId, actionId: placed.element.action_id, value })

  return {
    id: user.id,
    name: user.name,
    types: (text, where = {}) =>
      say(platform, user, { conversation: goTo(where.in), text, threadTs: where.thread ?? null }),
    replies: ({ channel, ts, threadTs }, text) =>
      say(platform, user, { conversation: goTo(channel), text, threadTs: threadTs ?? ts }),
    drops(files, where = {}) {
      const dropped = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }))
      return say(platform, user, {
        conversation: goTo(where.in),
        text: where.saying ?? '',
        files: dropped
      })
    },
    opens: ({ fileIds }) =>
      fileIds
        .flatMap((id) => workspace.files.get(id) ?? [])
        .filter((file) => seesFile(workspace, user, file))
        .map(({ name, bytes }) => ({ name, text: Buffer.from(bytes ?? []).toString() })),
    sees: (where = {}) => messagesFor(workspace, user.id, goTo(where.in).id).map(seenMessage),
    async clicks(what, where) {
      const target = findOnScreen(workspace, user, what, where)
      const { element } = target.placed
      if (element.type !== 'overflow') return perform(target, { type: element.type, value: element['value'] })
      return perform(target, { type: 'overflow', selected_option: ownOption(target.placed, what) })
    },
    async chooses(what, choice, where) {
      const target = findOnScreen(workspace, user, what, where)
      return perform(target, await stateAfter(platform, user, target, choice))
    },
    async fills(entries) {
      for (const [what, choice] of Object.entries(entries)) {
        const target = findOnScreen(workspace, user, what)
        const state = await stateAfter(platform, user, target, choice)
        const { blockId, element, input } = target.placed
        const outcome = input === null || input.dispatches ? await perform(target, state) : DONE
        if (!outcome.ok) return outcome
        rememberValues(target.place, user, { [blockId]: { [element.action_id]: state } })
      }
      return DONE
    },
    async submits() {
      const view = topModal()
      if (view === undefined) return failed('There is no modal to submit.')
      return submit(platform, user, { viewId: view.id, values: {} })
    },
    async closes() {
      const view = topModal()
      return view === undefined ? failed('There is no modal to close.') : close(platform, user, view.id)
    },
    modal() {
      const view = topModal()
      return view === undefined ? null : seenView(view)
    },
    home() {
      const view = workspace.homes.get(user.id)
      return view === undefined ? null : seenView(view)
    },
    opensHome: () => openHome(platform, user),
    async searches(what, query, where) {
      const { container, placed } = findOnScreen(workspace, user, what, where)
      const place = { container, blockId: placed.blockId, actionId: placed.element.action_id }
      const answer = await suggest(platform, user, { ...place, query })
      if (!answer.ok) throw new Error(`No options came for "${query}": ${answer.problem}`)
      return flatOptions(answer.options).map((option) => textOf(option['text']))
    },
    runsShortcut(shortcut, where = {}) {
      const known = workspace.manifest.features.shortcuts.find((item) => item.name === shortcut)
      const { on } = where
      return runShortcut(platform, user, {
        callbackId: known?.callback_id ?? shortcut,
        message: on && { channel: on.channel, ts: on.ts }
      })
    },
    dismisses: (message) => dismiss(platform, user, message)
  }
}
