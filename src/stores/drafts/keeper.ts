import { atom, type ReadableAtom } from 'nanostores'
import type { Draft, Drafts } from '#device/drafts.ts'
import { stampOf } from './stamp.ts'

/**
 * Whether what is typed is on the disk: nothing typed yet, on its way, there, or refused. `apart`: there, but beside
 * the draft of another tab that writes the same entry, so that neither takes the other’s place.
 */
export type DraftKeeping = 'untouched' | 'writing' | 'kept' | 'apart' | 'not-kept'

/** A text to keep; where it goes on from a draft of another name, it is to carry that one’s stamp. */
export type MakeText = (follows?: string) => string

/** Keeps what is typed on the disk: one draft at a time, each of them in its place. */
export interface DraftKeeper {
  readonly $keeping: ReadableAtom<DraftKeeping>
  /** The text is on the disk soon; one that follows meanwhile takes its place. */
  keep(text: MakeText): void
  /** Writes at once what still waits. Resolves when it is on the disk, or refused. */
  flush(): Promise<void>
  /** Hands the disk what still waits before this call is over, without a look first: the page does not live longer. */
  leave(): void
  /** What is typed from now on is another draft, in the place of that name; the one before stays as it is. */
  goTo(name: string): void
  /** The place that is written to, by the name it began with. */
  place(): string
  /**
   * Forgets what waits and removes what this keeper knows in a place, the one that is written to where none is named,
   * after every write that is on its way. What another tab has written there since stays.
   */
  remove(name?: string): Promise<void>
  /** Puts a text back in a place that it was removed from. Resolves when it is on the disk, or refused. */
  putBack(name: string, text: MakeText): Promise<void>
}

/** Where drafts lie when the form begins. */
export interface DraftPlaces {
  /** The one that is written to first. */
  readonly name: string
  /** Drafts that are there, each with those it goes on from. */
  readonly found: readonly (Known & { readonly before?: readonly Known[] })[]
  /** A name that nobody else has. */
  apart(): string
}

/** A killed browser loses no more typing than this. */
const WAIT_MILLIS = 250

/** A draft as this keeper last saw it. */
type Known = Pick<Draft, 'name' | 'text'>

/** One place, and what is known of it. */
interface Slot {
  name: string
  /** What lies there, as far as this keeper knows. */
  text: string | undefined
  /** Drafts left behind, to be removed once this one is on the disk. */
  before: readonly Known[]
  waiting: MakeText | undefined
  /** That no other tab has written there was looked up since something waits. */
  isSure: boolean
  isApart: boolean
}

/** A keeper of the drafts of one form. */
export function createDraftKeeper(drafts: Drafts, { name, found, apart }: DraftPlaces): DraftKeeper {
  const $keeping = atom<DraftKeeping>('untouched')
  const slots = new Map<string, Slot>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // Writes follow each other, so that an earlier text never lands on a later one.
  let queue: Promise<void> = Promise.resolve()

  const slotAt = (at: string): Slot => {
    const there = found.find((draft) => draft.name === at)
    const known = slots.get(at) ?? newSlot(at, there?.text, there?.before ?? [])
    slots.set(at, known)
    return known
  }
  let place = name
  let slot = slotAt(name)

  const say = (of: Slot, isKept: boolean) => {
    if (of === slot && !of.waiting) $keeping.set(!isKept ? 'not-kept' : of.isApart ? 'apart' : 'kept')
  }
  const look = async (at: Slot) => {
    const there = await drafts.read(at.name).catch(() => undefined)
    return !there || there.text === at.text
  }
  const put = async (at: Slot, make: MakeText) => {
    const text = make(at.before[0] && stampOf(at.before[0].text))
    at.text = text
    at.isSure = false
    const isKept = await drafts.write(at.name, text)
    say(at, isKept)
    return isKept
  }
  const write = async (at: Slot) => {
    if (!at.waiting) return
    const { name: before } = at
    const isOurs = await look(at)
    if (!isOurs && at.name === before) moveApart(at, [], true)
    // Meanwhile the page may have been on its way out, and it was written then.
    const make = at.waiting
    if (!make) return
    at.waiting = undefined
    if (await put(at, make)) await forget(at)
  }
  const moveApart = (at: Slot, before: readonly Known[], isApart: boolean) => {
    Object.assign(at, { name: apart(), text: undefined, before, isApart, isSure: true })
  }
  /** What it went on from is removed, unless another tab has written there since. */
  const forget = async (at: Slot) => {
    const { before } = at
    at.before = []
    for (const known of before) await removeKnown(known)
  }
  const removeKnown = async ({ name: old, text }: Known) => {
    const there = await drafts.read(old).catch(() => undefined)
    if (there?.text === text) await drafts.remove(old).catch(() => undefined)
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const flush = () => {
    stop()
    const at = slot
    queue = queue.then(() => write(at))
    return queue
  }
  return {
    $keeping,
    flush,
    keep(text) {
      const at = slot
      const isFirst = !at.waiting
      at.waiting = text
      if (isFirst && !at.isSure) {
        const before = at.name
        void look(at).then((isOurs) => {
          if (isOurs && at.name === before) at.isSure = true
        })
      }
      // A state that was said stays until it changes: “saved” does not flicker with every letter.
      if ($keeping.get() === 'untouched') $keeping.set('writing')
      timer ??= setTimeout(() => void flush(), WAIT_MILLIS)
    },
    leave() {
      stop()
      for (const at of slots.values()) {
        const { waiting, isSure, text } = at
        if (!waiting) continue
        at.waiting = undefined
        if (!isSure)
          moveApart(at, text === undefined ? [] : [{ name: at.name, text }, ...at.before], at.isApart)
        const kept = put(at, waiting)
        queue = queue.then(async () => void (await kept))
      }
    },
    goTo(next) {
      void flush()
      place = next
      slot = slotAt(next)
      $keeping.set('untouched')
    },
    place: () => place,
    putBack(name, text) {
      const at = slotAt(name)
      at.waiting = text
      queue = queue.then(() => write(at))
      return queue
    },
    async remove(name) {
      const at = name === undefined ? slot : slotAt(name)
      if (at === slot) stop()
      at.waiting = undefined
      queue = queue.then(async () => {
        if (at.text !== undefined) await removeKnown({ name: at.name, text: at.text })
        at.text = undefined
        await forget(at)
      })
      await queue
      if (at === slot) $keeping.set('untouched')
    },
  }
}

function newSlot(name: string, text: string | undefined, before: readonly Known[]): Slot {
  return { name, text, before, waiting: undefined, isSure: false, isApart: false }
}
