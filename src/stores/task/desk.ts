import type { WritableAtom } from 'nanostores'
import { wordCount } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import type { Texts } from '#domain/quiz/task/passage.ts'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import { beginWork, openedOn, type TaskWork, withText } from '#domain/quiz/task/work.ts'
import { type Millis, studyDayOf } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper } from '#stores/drafts/keeper.ts'
import { leftOf } from '#stores/drafts/left.ts'
import { randomName } from '#stores/random-name.ts'
import type { TaskMarking } from './marking.ts'
import { readTask, taskDraftName, writeTask } from './stored.ts'
import type { TaskStore } from './task.ts'
import { bringBack, throwAway } from './throw-away.ts'
import type { TaskDesk, TaskView } from './view.ts'

/** Nobody speaks longer about one question: a clock that jumps, or a page left open, counts no more. */
const LONGEST_MILLIS = 60 * 60 * 1000

/** What a task does once its drafts can be read and written: all of `TaskStore` that the disk has a part in. */
export type TaskAtDesk = Omit<TaskStore, '$view'>

/** Sets a task to work on what a person sees of it. */
export function workAtDesk(opening: TaskOpening, $view: WritableAtom<TaskView>): TaskAtDesk {
  let keeper: DraftKeeper | undefined
  let stop: (() => void) | undefined
  let waking: Promise<TaskMarking | undefined> | undefined

  const keep = (work: TaskWork) => keeper?.keep((follows) => writeTask(work, opening.parts, follows))
  const update: TaskDesk['update'] = (change) => {
    const view = $view.get()
    if (view.kind !== 'at-work') return
    $view.set({ ...view, ...change })
    if (change.work && change.work !== view.work) keep(change.work)
  }
  const change = (next: (work: TaskWork) => TaskWork) => {
    const view = $view.get()
    if (view.kind === 'at-work') update({ work: next(view.work) })
  }
  const flush = async () => keeper?.flush()
  const desk: TaskDesk = { opening, $view, update, flush }
  const stopTalking = () =>
    change((work) => {
      const { talking, ...rest } = work
      if (!talking) return work
      const { part } = talking
      return { ...rest, spoken: { ...work.spoken, [part]: spokenIn(work, part, getDevice().now().at) } }
    })

  const begin = async (typed: () => Texts) => {
    const device = getDevice()
    const name = taskDraftName(opening.id)
    const apart = () => taskDraftName(opening.id, randomName(device.chance))
    const [listed, keeping] = await Promise.all([device.drafts.list(name), device.journal.keeping()])
    const drafts = listed.filter((draft) => draft.name === name || draft.name.startsWith(`${name}:`))
    const left = leftOf(drafts, (text) => readTask(text, opening))
    const [first, ...others] = left
    const isTaken = drafts.some((draft) => draft.name === name)
    keeper = createDraftKeeper(device.drafts, {
      name: first?.name ?? (isTaken ? apart() : name),
      found: left,
      apart,
    })
    stop = keeper.$keeping.listen((now) => update({ keeping: now }))
    const now = device.now()
    const { offsetMin } = now
    const before = first ? openedOn(first.stored.work, studyDayOf(now)) : beginWork(opening)
    $view.set({
      kind: 'at-work',
      work: before,
      keepsIn: keeping.kind,
      keeping: 'untouched',
      texts: others.map(({ name: other, at, stored }) => ({
        name: other,
        typed: { at, offsetMin },
        work: stored.work,
      })),
      shown: keeper.place(),
      isOlder: first?.stored.isOlder ?? false,
      fallen: [],
      tries: 0,
      isKeeping: false,
    })
    const joined = withTyped(before, typed())
    if (joined !== before) update({ work: joined })
  }
  const wake = () => {
    waking ??= import('./marking.ts')
      .then(({ openTaskMarking }) => openTaskMarking(desk))
      .catch(() => undefined)
      .then((marking) => {
        if (!marking) waking = undefined
        return marking
      })
    return waking
  }
  const whenAwake = async (act: (marking: TaskMarking) => void) => {
    stopTalking()
    const marking = await wake()
    if (marking) return act(marking)
    const view = $view.get()
    if (view.kind === 'at-work') update({ stop: 'unreachable', tries: view.tries + 1 })
  }

  return {
    countWords: wordCount,
    open: begin,
    wake,
    finish: () => whenAwake((marking) => marking.begin()),
    giveUp: () => whenAwake((marking) => marking.giveUp()),
    write(part, text) {
      update({ stop: undefined })
      change((work) => withText(work, part, text))
    },
    ask(at) {
      stopTalking()
      change((work) => ({ ...work, at: Math.min(Math.max(at, 0), opening.parts.length - 1) }))
    },
    startTalking(part) {
      stopTalking()
      change((work) => ({ ...work, talking: { part, since: getDevice().now().at } }))
    },
    stopTalking,
    spokenMillis(part) {
      const view = $view.get()
      return view.kind === 'at-work' ? spokenIn(view.work, part, getDevice().now().at) : 0
    },
    showText(name) {
      stopTalking()
      const view = $view.get()
      const next = view.kind === 'at-work' ? view.texts.find((text) => text.name === name) : undefined
      if (view.kind !== 'at-work' || !keeper || !next) return
      const now = { name: keeper.place(), typed: getDevice().now(), work: view.work }
      const texts = [now, ...view.texts.filter((text) => text !== next)]
      keeper.goTo(name)
      const work = openedOn(next.work, studyDayOf(getDevice().now()))
      $view.set({ ...view, work, texts, shown: name, fallen: [], stop: undefined })
    },
    throwAway: async (unwanted) => keeper && throwAway(desk, keeper, unwanted),
    bringBack: async () => keeper && bringBack(desk, keeper),
    flush,
    leave() {
      stopTalking()
      keeper?.leave()
    },
    close() {
      stopTalking()
      stop?.()
      void flush()
    },
  }
}

/** What was typed before the page was alive, behind what was written before. */
function withTyped(work: TaskWork, typed: Texts): TaskWork {
  const added = Object.entries(typed).filter(
    ([part, text]) => text.trim() !== '' && !work.texts[part]?.includes(text),
  )
  if (added.length === 0) return work
  return added.reduce(
    (now, [part, text]) => withText(now, part, [work.texts[part], text].filter(Boolean).join('\n')),
    work,
  )
}

function spokenIn({ spoken, talking }: TaskWork, part: Id, now: Millis): Millis {
  const running = talking?.part === part ? Math.max(0, now - talking.since) : 0
  return Math.min((spoken[part] ?? 0) + running, LONGEST_MILLIS)
}
