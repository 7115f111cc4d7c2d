/** What somebody wants of the bot's messages. */
export type PreferenceDetails = {
  /** Hours of the day, 0 to 23 in their own zone, between which they want none; past midnight where `to` is before `from`. */
  quietHours: { from: number; to: number } | null
  /** Whether they want the weekly digest as a message too. */
  wantsDigest: boolean
}
