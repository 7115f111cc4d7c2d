/** What tells a cause at one client from all others; causes are told apart within a client only. */
export function causeAt({ clientId, cause }: { clientId: string; cause: string }): string {
  return `${clientId} ${cause}`
}
