/** Something the bot does by itself. */
export interface Job {
  name: string
  /** When it runs, in words and as a cron expression in UTC. */
  schedule: string
  cron: string
  /** Whether it also runs once when the bot starts, for what came while it was down. */
  isAtStart: boolean
  /** Does what is due. Running it twice for one instant changes nothing the second time. */
  run(): Promise<void>
}
