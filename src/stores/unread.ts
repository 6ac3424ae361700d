import { atom } from 'nanostores'

/** A reading of the journal that a page or a part of one follows. */
export interface Reading {
  /** Reads anew; what is under way is overtaken. */
  readonly again: () => Promise<void>
  /** Nobody waits for it any more: what is under way shows nothing. */
  readonly stop: () => void
}

/** Reads and shows, and asks after each wait whether another reading has overtaken this one: then it shows nothing. */
type Read = (isPast: () => boolean) => Promise<void>

/** What could not be read: the way to try each again, and how often it failed. */
export type Unread = ReadonlyMap<() => unknown, number>

/** What pages wait for and could not read. */
export const $unread = atom<Unread>(new Map())

/**
 * A reading that may be asked for at any time, of which the last counts. Where it fails, what was read before stands, and
 * whatever is written next has it tried again. With `awaited` its page shows nothing without it, and says so.
 */
export function createReading(read: Read, awaited?: 'awaited'): Reading {
  let latest = 0
  const again = async () => {
    latest += 1
    const turn = latest
    try {
      await read(() => turn !== latest)
      if (turn === latest) noteRead(again)
    } catch (error) {
      if (awaited && turn === latest) noteUnread(again)
      throwUnlessOfDisk(error)
    }
  }
  const stop = () => {
    latest += 1
    noteRead(again)
  }
  return { again, stop }
}

/** What a page waits for was read, or is waited for no more. */
export function noteRead(again: () => unknown): void {
  const unread = new Map($unread.get())
  if (unread.delete(again)) $unread.set(unread)
}

/** What a page waits for could not be read; `again` tries it once more. */
export function noteUnread(again: () => unknown): void {
  const unread = $unread.get()
  $unread.set(new Map([...unread, [again, (unread.get(again) ?? 0) + 1]]))
}

/** A browser that lets nobody read says so by such an error; any other is a bug, or told of elsewhere, and not kept quiet. */
export function throwUnlessOfDisk(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error
}
