/** The key of the action that asks for a referral: one for each feedback, however often somebody asks. */
export function referralKey(feedbackKey: string): string {
  return `${feedbackKey}:referral`
}
