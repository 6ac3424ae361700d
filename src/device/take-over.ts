/** What a page tells the waiting service worker once the person wants the new version. */
export const TAKE_OVER = { kind: 'take-over' } as const

/** Whether a message to the service worker says so. */
export function isTakeOver(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && message.kind === TAKE_OVER.kind
  )
}
