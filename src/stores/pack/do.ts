import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { deadlineOf, isLate } from '#domain/pack/late.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { rowRules } from '#domain/rows.ts'
import { getDevice } from '#stores/device.ts'
import { getMarks } from '#stores/marks.ts'
import { openSettings } from '#stores/settings.ts'
import { noteProblem } from '#stores/storage.ts'
import { readAttempt } from './do-answers.ts'
import { OVERVIEW, placeMarkOf } from './do-drafts.ts'
import { forgetDraft, openItem } from './do-item.ts'
import { isWaiting, movesPack } from './do-moves.ts'
import { settle, type Turn } from './do-settle.ts'
import { type Begun, type DoingView, nextOpen, type Screen } from './do-view.ts'
import type { Doing } from './doing.ts'

/** Beside the overview, the other place that is no item. */
const SEND = '#send'

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
  const placeMark = placeMarkOf(id)
  let graded: GradeFact | undefined
  let turn = 0
  const { body } = begun
  const turned = (what: Turn) => settle(device, begun, known, what)
  const until = deadlineOf(body, begun.attempt)
  if (isLate(body)) await turned({ kind: 'look' }).catch(() => undefined)
  const seen = await readAttempt(device, begun, known)
  const isOverdue = until !== undefined && !seen.attempt.ended && seen.isLast && device.now().at >= until
  // Time went on while the page was closed.
  if (isOverdue) await turned({ kind: 'end', isOver: true }).catch(() => undefined)
  const first = isOverdue ? await readAttempt(device, begun, known) : seen
  const $view = atom<DoingView>({ ...first, screen: { kind: 'overview' }, isNext, canUndo: false })
  void openSettings()

  const show = (screen: Screen, isMoved = true) => {
    const { trouble: _trouble, ...rest } = $view.get()
    $view.set({ ...rest, screen, isNext: isMoved, canUndo: graded !== undefined })
  }
  /** Ended, nothing is open; one by one, nothing is open again that is answered. */
  const isShut = (item: Id) => {
    const { attempt, items } = $view.get()
    if (attempt.ended) return true
    return body.rules?.isOneByOne === true && item !== nextOpen(items)
  }
  const open = async (item: Id, isMoved = true) => {
    if (isShut(item)) return turnTo('overview', isMoved)
    void leaveItem()
    turn += 1
    const mine = turn
    const { items, answers, own } = $view.get()
    getMarks().set(placeMark, `${item} ${answers.length}`)
    const found = items.find((one) => one.id === item)?.item
    show({ kind: 'item', id: item, work: found ? { kind: 'loading' } : { kind: 'gone' } }, isMoved)
    if (!found) return
    const work = await openItem({
      device,
      pack: begun.id,
      body,
      attempt: id,
      item: found,
      own,
      answer: answers.find((answer) => answer.item === item),
      place: { position: items.findIndex((one) => one.id === item) + 1, total: items.length },
      onGraded: (fact) => {
        const { screen } = $view.get()
        void (screen.kind === 'item' && screen.id === item ? goOn(fact) : refresh())
      },
      onKept: () => void goOn(),
    })
    if (turn === mine) show({ kind: 'item', id: item, work }, isMoved)
  }
  const turnTo = (kind: 'overview' | 'send', isMoved = true) => {
    void leaveItem()
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
    if (here !== undefined && answers.some(({ item }) => item === here)) {
      if ('work' in screen && 'kept' in screen.work) await screen.work.kept.forget()
      forgetDraft(id, here)
      if (turn !== mine) return
    }
    const onward = body.rules?.isOneByOne ? nextOpen(items) : nextOpen(items, here)
    if (onward === undefined) turnTo('overview')
    else await open(onward)
  }
  const follow = async (facts: readonly StoredFact[]) => {
    if (!movesPack(facts)) return
    await refresh()
    const { isThere, isLast, screen, answers } = $view.get()
    if (!isThere || !isLast) return onLost()
    if ($view.get().attempt.ended) return whenEnded()
    if (screen.kind !== 'item' || !isWaiting(screen.work)) return
    if (answers.some(({ item }) => item === screen.id)) await open(screen.id, false)
  }
  const stopFollowing = device.journal.watch((facts) => void follow(facts))
  /** An end leads from any item to the overview, which says what comes now. */
  const whenEnded = () => {
    time?.stop()
    if ($view.get().screen.kind === 'item') turnTo('overview')
  }
  const end = async (isOver: boolean) => {
    // The item on screen hands over what is typed in it.
    if (isOver) await leaveItem()
    const problem = await turned({ kind: 'end', isOver }).catch(
      (reason): StorageProblem => ({ kind: 'broken', detail: String(reason) }),
    )
    await refresh()
    if (problem) {
      $view.set({ ...$view.get(), endTrouble: problem.kind })
      return noteProblem(problem)
    }
    graded = undefined
    const { endTrouble: _trouble, ...rest } = $view.get()
    $view.set(rest)
    turnTo('overview')
    whenEnded()
  }
  const leaveItem = async () => {
    const { screen } = $view.get()
    if (screen.kind !== 'item') return
    if (screen.work.kind === 'writing') await screen.work.play.leave()
    else if ('kept' in screen.work) await screen.work.kept.leave()
  }
  const time =
    until === undefined || first.attempt.ended || !first.isLast
      ? undefined
      : (await import('./do-time.ts')).runPackTime(
          device,
          { until, wholeMillis: until - begun.attempt.at },
          () => void end(true),
        )
  const leave = () => {
    stopFollowing()
    time?.stop()
    return leaveItem()
  }
  // Begun anew while this was being fetched.
  if (first.isThere && !first.isLast) onLost()

  const [left, answersThen] = getMarks().get(placeMark)?.split(' ') ?? []
  const here = first.items.find((one) => one.id === left)
  // A crash takes the newest mark with it. Where no answer waits to be read, the one kept since then is done with.
  const isBehind =
    here?.isAnswered && isLate(body) && answersThen !== undefined && +answersThen < first.answers.length
  const start = here && !isBehind ? here.id : nextOpen(first.items, isBehind ? here?.id : undefined)
  if (first.attempt.ended) turnTo(left === SEND ? 'send' : 'overview', isNext)
  else if (left === SEND || left === OVERVIEW) turnTo(left === SEND ? 'send' : 'overview', isNext)
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
    ...(time ? { time } : {}),
    finish: () => end(false),
    async reveal(typed) {
      const { openReveal } = await import('./do-reveal.ts')
      const opened = await openReveal(body, typed)
      if (!opened.ok) return opened.problem
      const problem = await turned({ kind: 'reveal', keys: opened.value })
      if (problem) {
        await noteProblem(problem)
        return 'not-kept'
      }
      await refresh()
      return 'open'
    },
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
