/** The type of the metadata that a message bears. It is visible to others in the conversation, and says nothing. */
export const KEY_EVENT = 'client_risk_delivery'
