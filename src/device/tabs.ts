import type { StoredFact } from '#domain/journal/fact.ts'

/** To copy more facts than these for tabs that may not even be there takes longer than such a tab takes to look anew. */
const TOLD_MOST = 100

type Listener = (facts: readonly StoredFact[]) => void

/** Word of new facts, to listeners on this page and in the other tabs. */
export interface Tabs {
  tell(facts: readonly StoredFact[]): void
  tellHere(facts: readonly StoredFact[]): void
  watch(listener: Listener): () => void
  close(): void
}

/**
 * Opens its channel when it is first needed, so that a page that only reads has none. `remember` hears all that is told,
 * before anybody else.
 */
export function createTabs(name: string, remember: Listener = () => undefined): Tabs {
  const listeners = new Set<Listener>()
  let channel: BroadcastChannel | undefined

  return {
    tell(facts) {
      open().postMessage(facts.length > TOLD_MOST ? [] : facts)
      tellHere(facts)
    },
    tellHere,
    watch(listener) {
      open()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      channel?.close()
      channel = undefined
      removeEventListener('pageshow', tellWhereRestored)
      removeEventListener('resume', tellAnew, { capture: true })
    },
  }

  function open(): BroadcastChannel {
    if (channel) return channel
    channel = new BroadcastChannel(name)
    addEventListener('pageshow', tellWhereRestored)
    addEventListener('resume', tellAnew, { capture: true })
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      // Only this code posts here, and it posts lists of facts.
      if (Array.isArray(data)) tellHere(data)
    }
    return channel
  }

  /** A page that comes back as it was left missed all word meanwhile. */
  function tellWhereRestored({ persisted }: PageTransitionEvent): void {
    if (persisted) tellAnew()
  }

  /** So may one that was frozen in the background: it is told so at the document. */
  function tellAnew(): void {
    tellHere([])
  }

  function tellHere(facts: readonly StoredFact[]): void {
    remember(facts)
    for (const listener of listeners) listener(facts)
  }
}
