import { atom, type ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { Texts } from '#domain/quiz/task/passage.ts'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import type { Millis } from '#domain/time.ts'
import type { TaskAtDesk } from './desk.ts'
import type { TaskMarking } from './marking.ts'
import type { TaskView, Unwanted } from './view.ts'

/** One writing task or rehearsal on one page. */
export interface TaskStore {
  readonly $view: ReadableAtom<TaskView>
  /** Reads what was written before. What was typed on the page until then (`typed`) comes after it. */
  open(typed: () => Texts): Promise<void>
  /** Fetches what marking needs; undefined where it is out of reach. */
  wake(): Promise<TaskMarking | undefined>
  /** Goes on to marking; says so where that is out of reach. */
  finish(): Promise<void>
  /** Shows the exemplar before the text is marked. */
  giveUp(): Promise<void>
  write(part: Id, text: string): void
  /** Asks a question of a rehearsal, from 0. */
  ask(at: number): void
  /** One begins to answer a question aloud. */
  startTalking(part: Id): void
  stopTalking(): void
  /** How long one spoke about a part so far. */
  spokenMillis(part: Id): Millis
  /** Shows another text of this task; the one that was shown stays. */
  showText(name: string): void
  /** Throws a text away that is not the one shown, or one without a place in the task. */
  throwAway(unwanted: Unwanted): Promise<void>
  /** Brings back what was thrown away last. */
  bringBack(): Promise<void>
  /** How many words a text has; nothing while that is not known here yet. */
  countWords(text: string): number | undefined
  flush(): Promise<void>
  leave(): void
  close(): void
}

/**
 * Opens a task. What reads and writes drafts is fetched by `open`, so that one may read and write at once: until it
 * is here, what is typed stands on the page alone, and `open` takes it from there.
 */
export function openTask(opening: TaskOpening): TaskStore {
  const $view = atom<TaskView>({ kind: 'opening' })
  let desk: TaskAtDesk | undefined
  let opened: Promise<TaskAtDesk | undefined> = Promise.resolve(undefined)

  const begin = async (typed: () => Texts) => {
    const { workAtDesk } = await import('./desk.ts')
    const there = workAtDesk(opening, $view)
    desk = there
    await there.open(typed)
    return there
  }
  const whenThere = async (act: (there: TaskAtDesk) => unknown) => {
    // Once it is open, what one does is done before the call is over.
    const there = $view.get().kind === 'at-work' ? desk : await opened
    if (there) await act(there)
  }
  return {
    $view,
    async open(typed) {
      opened = begin(typed).catch(() => {
        $view.set({ kind: 'opening', isUnreachable: true })
        return undefined
      })
      await opened
    },
    wake: async () => (await opened)?.wake(),
    finish: () => whenThere((there) => there.finish()),
    giveUp: () => whenThere((there) => there.giveUp()),
    write: (part, text) => desk?.write(part, text),
    ask: (at) => void whenThere((there) => there.ask(at)),
    startTalking: (part) => void whenThere((there) => there.startTalking(part)),
    stopTalking: () => desk?.stopTalking(),
    spokenMillis: (part) => desk?.spokenMillis(part) ?? 0,
    countWords: (text) => desk?.countWords(text),
    throwAway: async (unwanted) => desk?.throwAway(unwanted),
    bringBack: async () => desk?.bringBack(),
    showText: (name) => desk?.showText(name),
    flush: async () => desk?.flush(),
    leave: () => desk?.leave(),
    close: () => desk?.close(),
  }
}
