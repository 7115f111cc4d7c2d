/** A plain text object. */
export const plain = (text: string) => ({ type: 'plain_text', text })

/** A mrkdwn text object. */
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })

/** An option of a select, with a note when given. */
export const option = (text: string, value = text.toLowerCase(), note?: string) => ({
  text: plain(text),
  value,
  ...(note === undefined ? {} : { description: plain(note) })
})

/** Three options. */
export const tiers = [option('Key'), option('Growth'), option('Standard')]

/** The blocks with a block id each. */
export const numbered = (rows: object[]) => rows.map((row, at) => ({ block_id: `b${at}`, ...row }))
