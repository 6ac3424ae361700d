import { atom, type ReadableAtom } from 'nanostores'
import type { Drafts } from '#device/drafts.ts'

/**
 * Whether what is typed is on the disk: nothing typed yet, on its way, there, or refused. `apart`: there, but beside
 * the draft of another tab that writes the same entry, so that neither takes the other’s place.
 */
export type DraftKeeping = 'untouched' | 'writing' | 'kept' | 'apart' | 'not-kept'

/** Keeps one draft on the disk while it is typed. */
export interface DraftKeeper {
  readonly $keeping: ReadableAtom<DraftKeeping>
  /** The text is on the disk soon; one that follows meanwhile takes its place. */
  keep(text: () => string): void
  /** Writes at once what still waits. Resolves when it is on the disk, or refused. */
  flush(): Promise<void>
  /** Forgets what waits and removes what this keeper wrote, after every write that is on its way. */
  remove(): Promise<void>
}

/** Where a draft lies, and where it goes when another tab writes there. */
export interface DraftPlace {
  readonly name: string
  readonly apart: string
  /** What lay there when the form began. */
  readonly found?: string
}

/** A killed browser loses no more typing than this. */
const WAIT_MILLIS = 250

/** A keeper of one draft. */
export function createDraftKeeper(drafts: Drafts, place: DraftPlace): DraftKeeper {
  const $keeping = atom<DraftKeeping>('untouched')
  let { name, found } = place
  let waiting: (() => string) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  // Writes follow each other, so that an earlier text never lands on a later one.
  let queue: Promise<void> = Promise.resolve()

  const write = async () => {
    const make = waiting
    waiting = undefined
    if (!make) return
    const there = await drafts.read(name).catch(() => undefined)
    if (there && there.text !== found && name !== place.apart) name = place.apart
    const text = make()
    const isKept = await drafts.write(name, text)
    found = text
    if (!waiting) $keeping.set(!isKept ? 'not-kept' : name === place.apart ? 'apart' : 'kept')
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const flush = () => {
    stop()
    queue = queue.then(write)
    return queue
  }
  return {
    $keeping,
    flush,
    keep(text) {
      waiting = text
      // A state that was said stays until it changes: “saved” does not flicker with every letter.
      if ($keeping.get() === 'untouched') $keeping.set('writing')
      timer ??= setTimeout(() => void flush(), WAIT_MILLIS)
    },
    async remove() {
      stop()
      waiting = undefined
      queue = queue.then(() => drafts.remove(name)).catch(() => undefined)
      await queue
      found = undefined
      $keeping.set('untouched')
    },
  }
}
