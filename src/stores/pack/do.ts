import { atom, type ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { rowRules } from '#domain/rows.ts'
import { getDevice } from '#stores/device.ts'
import { getMarks } from '#stores/marks.ts'
import { openSettings } from '#stores/settings.ts'
import { noteProblem } from '#stores/storage.ts'
import { readAttempt } from './do-answers.ts'
import { forgetDraft, type ItemWork, openItem } from './do-item.ts'
import { type Begun, type DoingView, nextOpen, type Screen } from './do-view.ts'

/** A pack being done, one item at a time. */
export interface Doing {
  readonly begun: Begun
  readonly $view: ReadableAtom<DoingView>
  /** Opens an item, answered or not. */
  open(item: Id): void
  /** Goes on to the next item that is open after the one on screen, or to the overview. */
  next(): Promise<void>
  showAll(): void
  showSend(): void
  /** Takes the last card graded on this page back, and shows it again. */
  undo(): Promise<void>
  /** Tries again to fetch the item on screen. */
  retry(): void
  /** Stops following other tabs. */
  leave(): void
}

/** Where a person is in a pack, other than at an item. No id begins so. */
const OVERVIEW = '#overview'
const SEND = '#send'

/** What other tabs may say that changes what is seen here. */
const MOVES: readonly string[] = [
  'item.answered',
  'scenario.ended',
  'card.graded',
  'undone',
  'pack.started',
  'pack.submitted',
]

/**
 * Goes on with a pack where it was left in this browser, or begins at its first item. `isNext` where that follows a
 * press on this page; `onLost` is called once the attempt was erased meanwhile, or begun anew: an answer given from
 * then on counts for the new one.
 */
export async function openDoing(
  begun: Begun,
  known: ReadonlyMap<Id, PackItem>,
  { isNext, onLost }: { readonly isNext: boolean; readonly onLost: () => void },
): Promise<Doing> {
  const device = getDevice()
  const { attempt: id } = begun.attempt
  const placeMark = `pack:${id}`
  let graded: GradeFact | undefined
  let turn = 0
  const first = await readAttempt(device, begun, known)
  const $view = atom<DoingView>({ ...first, screen: { kind: 'overview' }, isNext, canUndo: false })
  void openSettings()

  const show = (screen: Screen, isMoved = true) => {
    const { trouble: _trouble, ...rest } = $view.get()
    $view.set({ ...rest, screen, isNext: isMoved, canUndo: graded !== undefined })
  }
  const open = async (item: Id, isMoved = true) => {
    turn += 1
    const mine = turn
    getMarks().set(placeMark, item)
    const { items, answers } = $view.get()
    const found = known.get(item)
    show({ kind: 'item', id: item, work: found ? { kind: 'loading' } : { kind: 'gone' } }, isMoved)
    if (!found) return
    const work = await openItem({
      device,
      attempt: id,
      item: found,
      answer: answers.find((answer) => answer.item === item),
      place: { position: items.findIndex((one) => one.id === item) + 1, total: items.length },
      onGraded: (fact) => {
        const { screen } = $view.get()
        void (screen.kind === 'item' && screen.id === item ? goOn(fact) : refresh())
      },
    })
    if (turn === mine) show({ kind: 'item', id: item, work }, isMoved)
  }
  const turnTo = (kind: 'overview' | 'send', isMoved = true) => {
    turn += 1
    getMarks().set(placeMark, kind === 'send' ? SEND : OVERVIEW)
    show({ kind }, isMoved)
  }
  const refresh = async () => {
    const read = await readAttempt(device, begun, known)
    $view.set({ ...$view.get(), ...read })
  }
  /** What was graded just now can be taken back until something else is done. */
  const goOn = async (just?: GradeFact) => {
    const mine = turn
    await refresh()
    if (turn !== mine) return
    graded = just
    const { screen, items, answers } = $view.get()
    const here = screen.kind === 'item' ? screen.id : undefined
    if (here !== undefined && answers.some(({ item }) => item === here)) forgetDraft(id, here)
    const onward = nextOpen(items, here)
    if (onward === undefined) turnTo('overview')
    else await open(onward)
  }
  const follow = async (facts: readonly StoredFact[]) => {
    if (facts.length > 0 && !facts.some(({ kind }) => MOVES.includes(kind))) return
    await refresh()
    const { isThere, isLast, screen, answers } = $view.get()
    if (!isThere || !isLast) return onLost()
    if (screen.kind !== 'item' || !isWaiting(screen.work)) return
    if (answers.some(({ item }) => item === screen.id)) await open(screen.id, false)
  }
  const leave = device.journal.watch((facts) => void follow(facts))
  // Begun anew while this was being fetched.
  if (first.isThere && !first.isLast) onLost()

  const left = getMarks().get(placeMark)
  const start = first.items.some((one) => one.id === left) ? left : nextOpen(first.items)
  if (left === SEND || left === OVERVIEW) turnTo(left === SEND ? 'send' : 'overview', isNext)
  else if (start === undefined) turnTo(first.attempt.sent.length > 0 ? 'send' : 'overview', isNext)
  else void open(start, isNext)

  return {
    begun,
    $view,
    open(item) {
      graded = undefined
      void open(item)
    },
    next: () => goOn(),
    showAll: () => turnTo('overview'),
    showSend: () => turnTo('send'),
    async undo() {
      const fact = graded
      graded = undefined
      if (!fact) return
      const kept = await device.journal.append([undoOf(rowRules, fact)])
      if (!kept.ok) {
        graded = fact
        $view.set({ ...$view.get(), trouble: kept.problem.kind })
        return noteProblem(kept.problem)
      }
      await refresh()
      await open(fact.card)
    },
    retry() {
      const { screen } = $view.get()
      if (screen.kind === 'item') void open(screen.id)
    },
    leave,
  }
}

/** Whether an item on screen still waits for an answer, and none is being kept here just now. */
function isWaiting(work: ItemWork): boolean {
  if (work.kind === 'question') {
    const view = work.quiz.$view.get()
    return view.kind === 'asking' && !view.isSaving
  }
  if (work.kind === 'scenario') return work.play.$view.get().kind === 'playing'
  return work.kind === 'card' && work.card.$view.get().kind !== 'saving'
}
