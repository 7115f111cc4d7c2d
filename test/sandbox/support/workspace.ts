import { onTestFinished } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts'

/** An app that may do everything the sandbox knows. */
export const FULL_MANIFEST = {
  display_information: { name: 'Echo' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Echo' },
    shortcuts: [
      { name: 'Write a note', type: 'global' as const, callback_id: 'note', description: 'From anywhere' },
      { name: 'Keep this', type: 'message' as const, callback_id: 'keep', description: 'On a message' }
    ],
    slash_commands: [{ command: '/echo', description: 'Says it again', usage_hint: '[words]' }]
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'im:write',
        'users:read',
        'users:read.email',
        'channels:read',
        'groups:read',
        'im:read',
        'channels:history',
        'groups:history',
        'im:history',
        'files:read',
        'files:write',
        'team:read'
      ]
    }
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'file_shared',
        'message.im',
        'user_change',
        'app_uninstalled',
        'tokens_revoked'
      ]
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true
  }
}

/** A workspace that closes with the test. */
export async function workspace(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ manifest: FULL_MANIFEST, ...options })
  onTestFinished(() => sandbox.close())
  return sandbox
}
