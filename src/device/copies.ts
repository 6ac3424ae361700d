import { copyTime, type LastCopy, parseLastCopy } from '#domain/journal/copies.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import { canGoAway, sendAway } from './away.ts'
import { aloneWithCopies, canKeepCopies, openCopies, removeCopies } from './copy-files.ts'
import type { Marks } from './device.ts'
import type { Tell } from './journal.ts'

/** The mark that says what the last copy holds. */
export const COPIED = 'copied'

/** A copy that was read to its end. */
export interface LookedCopy {
  readonly id: string
  readonly madeAt: Millis
  /** Whether every byte of it is as it was written. */
  readonly isSound: boolean
  readonly records: number
  /** How many of the records that are missing here it would bring back. */
  readonly bringsBack: number
}

/** What is asked of the copies. */
export type CopyAct =
  /** Writes one where something is new since the last. */
  | { readonly kind: 'take'; readonly madeAt: Millis }
  /** Takes what was erased out of all there are. */
  | { readonly kind: 'clean'; readonly madeAt: Millis }
  | { readonly kind: 'look' }
  | { readonly kind: 'read'; readonly id: string }

/** What comes of it; nothing where there is no copy. */
export interface CopyDone {
  readonly take: LastCopy | undefined
  readonly clean: LastCopy | undefined
  readonly look: readonly LookedCopy[]
  readonly read: readonly StoredFact[] | undefined
}

/** Copies of all records that this browser keeps beside its database. */
export interface Copies {
  /** Where is remembered what was copied, and what there is to copy. */
  readonly marks: Marks
  /** The last one that is there. */
  last(): Promise<LastCopy | undefined>
  /** Writes one where something is new; false where it could not be written. */
  take(now: Millis): Promise<boolean>
  /** Takes what was erased out of all there are. Where it breaks off, a later start does it. */
  clean(now: Millis): Promise<boolean>
  /** Reads all there are to their ends; nothing where they cannot be read. */
  look(now: Millis, tell: Tell): Promise<readonly LookedCopy[] | undefined>
  /** What a sound copy holds. */
  read(id: string): Promise<readonly StoredFact[] | undefined>
  /** Takes all away and runs `then` before another tab can write one; false where they could not be taken away. */
  clear(then: () => Promise<void>): Promise<boolean>
}

/** Copies of the database of that name; nothing where this browser can keep none. */
export function createCopies(name: string, marks: Marks): Copies | undefined {
  if (!canKeepCopies() || !canGoAway()) return undefined
  const remembered = () => parseLastCopy(marks.get(COPIED))
  const remember = (copy: LastCopy | undefined) => {
    if (copy) marks.set(COPIED, JSON.stringify(copy))
    else marks.remove(COPIED)
  }
  /** Resolves to nothing where it broke off. */
  const ask = <Kind extends CopyAct['kind']>(
    act: Extract<CopyAct, { readonly kind: Kind }>,
    tell: Tell = () => undefined,
  ) =>
    sendAway<'copies'>({ kind: 'copies', name, act }, tell).done.then(
      (done) => ({ done: done as CopyDone[Kind] }),
      () => undefined,
    )
  const write = async (kind: 'take' | 'clean', madeAt: Millis) => {
    const answer = await ask<'take' | 'clean'>({ kind, madeAt })
    // Where nothing is here to be copied, older copies stay.
    if (answer && (answer.done || kind === 'clean')) remember(answer.done)
    return answer !== undefined
  }

  const look: Copies['look'] = async (now, tell) => {
    const answer = await ask<'look'>({ kind: 'look' }, tell)
    if (!answer) return undefined
    const latest = answer.done.find(({ isSound }) => isSound)
    const before = remembered()
    if (!latest) remember(undefined)
    else {
      const { madeAt, records } = latest
      // Of one that was not remembered it is not known what came since: the next start looks.
      const ever = before?.madeAt === madeAt ? before.ever : 0
      remember({ madeAt, records, ever, checkedAt: now })
    }
    return answer.done
  }

  return {
    marks,
    async last() {
      // Who clears the one may have cleared the other.
      const ids = (await (await openCopies(name, false))?.list()) ?? []
      const known = remembered()
      if (known && ids.some((id) => copyTime(id) === known.madeAt)) return known
      if (ids.length === 0) return undefined
      await look(Date.now(), () => undefined)
      return remembered()
    },
    take: (now) => write('take', now),
    clean: (now) => write('clean', now),
    look,
    read: async (id) => (await ask<'read'>({ kind: 'read', id }))?.done,
    async clear(then) {
      let isBegun = false
      const work = async () => {
        isBegun = true
        await removeCopies(name)
        marks.remove(COPIED)
        await then()
      }
      try {
        await aloneWithCopies(name, work)
        return true
      } catch {
        if (isBegun) return false
      }
      // Who has them does not let go: what is written meanwhile is taken away once more.
      return work()
        .then(() => removeCopies(name))
        .then(
          () => true,
          () => false,
        )
    },
  }
}
