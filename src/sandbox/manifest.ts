import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const commandSchema = z.object({
  command: z.string().startsWith('/'),
  description: z.string(),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false)
})

const shortcutSchema = z.object({
  name: z.string(),
  type: z.enum(['global', 'message']),
  callback_id: z.string(),
  description: z.string()
})

const manifestSchema = z.object({
  display_information: z.object({ name: z.string() }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(true)
        })
        .default({ home_tab_enabled: false, messages_tab_enabled: true }),
      bot_user: z.object({ display_name: z.string() }).optional(),
      shortcuts: z.array(shortcutSchema).default([]),
      slash_commands: z.array(commandSchema).default([])
    })
    .prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
      interactivity: z.object({ is_enabled: z.boolean() }).default({ is_enabled: false }),
      socket_mode_enabled: z.boolean().default(false)
    })
    .prefault({})
})

/** The parts of Slack's app manifest that decide what an app may call and what is delivered to it. */
export type Manifest = z.infer<typeof manifestSchema>

/** A manifest as a caller gives it: the path of a YAML or JSON file, or its content as an object. */
export type ManifestSource = string | z.input<typeof manifestSchema>

/** Reads and checks a manifest; throws when it is not one. */
export function readManifest(source: ManifestSource): Manifest {
  return manifestSchema.parse(typeof source === 'string' ? parse(readFileSync(source, 'utf8')) : source)
}
