import { createTurns } from './in-turn.ts'
import type { Rebuilt, Tell } from './journal.ts'

/** What rebuilding is done with. */
export interface RebuilderOptions {
  /** Rebuilds on this page. */
  readonly here: (tell: Tell) => Promise<Rebuilt>
  /** Rebuilds away from the page; `undefined` where that cannot be had. */
  readonly away?: (tell: Tell) => Promise<Rebuilt | undefined>
  /** Whether rows were made by another choice than is in force. */
  readonly isBehind: () => Promise<boolean>
  /** Something is not as it was. Where all was as it should be, nobody need read it again. */
  readonly onChanged: () => void
  /** Puts single facts into segments away from the page; where that cannot be had, they stay single. */
  readonly compact?: () => Promise<unknown>
}

/** Rebuilds of one page, one after another; whoever waits hears of each. */
export interface Rebuilder {
  rebuild(tell?: Tell): Promise<Rebuilt>
  upToDate(tell?: Tell): Promise<void>
  compact(): Promise<void>
}

/** Makes rows again when somebody asks, or when another choice is in force than they were made by. */
export function createRebuilder({ here, away, isBehind, onChanged, compact }: RebuilderOptions): Rebuilder {
  const inTurn = createTurns()
  const tells = new Set<Tell>()
  const tellAll: Tell = (share) => {
    for (const tell of tells) tell(share)
  }

  async function rebuild(): Promise<Rebuilt> {
    const rebuilt = (await away?.(tellAll)) ?? (await here(tellAll))
    if (rebuilt.ok && rebuilt.value.mended + (rebuilt.value.erased ?? 0) > 0) onChanged()
    return rebuilt
  }

  async function telling<T>(tell: Tell | undefined, work: () => Promise<T>): Promise<T> {
    if (tell) tells.add(tell)
    try {
      return await inTurn(work)
    } finally {
      if (tell) tells.delete(tell)
    }
  }

  return {
    rebuild: (tell) => telling(tell, rebuild),
    upToDate: (tell) =>
      telling(tell, async () => {
        if (await isBehind()) await rebuild()
      }),
    compact: () =>
      inTurn(async () => {
        await compact?.()
      }),
  }
}
