/** Why clients leave, as reports count it: a code, and what it means. */
export const LOSS_REASONS = [
  ['price', 'Price'],
  ['quality', 'Quality of the work'],
  ['service', 'Service and communication'],
  ['relationship', 'The relationship: people left, nobody called'],
  ['competition', 'A competitor was better'],
  ['in-house', 'They do it themselves now'],
  ['need', 'They do not need it any more'],
  ['budget', 'No money: budget, insolvency'],
  ['ownership', 'Bought, merged, new management'],
  ['other', 'Something else']
] as const satisfies readonly (readonly [code: string, words: string])[]

/** The most reasons that one loss may have: more say nothing. */
export const MOST_REASONS = 3
