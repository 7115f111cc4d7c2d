import { findConversation } from '../state/conversations.ts'
import { escapeTyped } from '../state/mrkdwn.ts'
import type { Workspace } from '../state/workspace.ts'

/**
 * What follows a command as Slack sends it to an app that wants names escaped: `@mia` is `<@U1|mia>`, `#acme` is `<#C1|acme>`, and
 * addresses stand in angle brackets. What names nobody stays as typed.
 * Source: https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function typedReferences(workspace: Workspace, text: string): string {
  return escapeTyped(text).replace(/(?<=^|\s)([@#])([\w.-]+)|https?:\/\/\S+/g, (typed, sign, name) => {
    if (sign === undefined) return `<${typed}>`
    const found = sign === '@' ? userCalled(workspace, name) : findConversation(workspace, name)
    return found === undefined ? typed : `<${sign}${found.id}|${name}>`
  })
}

function userCalled({ users }: Workspace, name: string) {
  return [...users.values()].find((user) => user.name === name)
}
