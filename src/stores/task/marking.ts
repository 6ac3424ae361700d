import type { Award, MarkedSample } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import { parseTaskSheet } from '#domain/quiz/shipped-sheet.ts'
import { awardOf, openPoints, settled } from '#domain/quiz/task/marks.ts'
import { chosenIn, passagesOf, type Sentence, sentencesOf, type Texts } from '#domain/quiz/task/passage.ts'
import type { TaskSheet } from '#domain/quiz/task/sheet.ts'
import {
  atStep,
  begunAfresh,
  begunAgain,
  compared,
  isWritten,
  marksNow,
  type TaskWork,
  withPassages,
  withSaid,
} from '#domain/quiz/task/work.ts'
import { studyDayOf } from '#domain/time.ts'
import { taskFile } from '#messages/task-entry.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { keepTask } from './keep.ts'
import type { TaskAtWork, TaskDesk, TaskStop } from './view.ts'

/** What one does with a task once something is written. */
export interface TaskMarking {
  readonly sheet: TaskSheet
  /** Goes on from writing: to the sample first, unless it was marked before. */
  begin(): void
  /** Marks another sample, or the only one again. */
  calibrate(): void
  /** Chooses a sentence for a mark point, or lets go of it, by its place in the part. */
  choose(mark: Id, part: Id, at: number): void
  /** Chooses every sentence that a stretch of a part touches. */
  chooseStretch(mark: Id, part: Id, stretch: Sentence): void
  say(mark: Id, award: Award): void
  /** To the next mark point, or the next step; not without an award. */
  next(): void
  back(): void
  /** Shows the exemplar before the text is marked. */
  giveUp(): void
  /** Back to the text; after the exemplar, what is marked from then on shows no point. */
  goOnWriting(): void
  goOnMarking(): void
  /** Keeps how it was marked, and the text as a draft in the log. */
  keep(): Promise<void>
  /** The task once more, from the text as it is or from nothing. */
  again(withText: boolean): void
  offerFile(): Promise<boolean>
}

/** Fetches what marking a task needs. Rejects where that is out of reach. */
export async function openTaskMarking(desk: TaskDesk): Promise<TaskMarking> {
  const { opening, $view, update } = desk
  const sheet = parseTaskSheet(await getDevice().shipped.load(`tasks/${opening.id}`))
  if (!sheet) throw new Error(`This is no task: ${opening.id}`)
  const { task } = sheet

  const withView = (act: (view: TaskAtWork) => void) => {
    const view = $view.get()
    if (view.kind === 'at-work' && !view.isKeeping) act(view)
  }
  const go = (work: TaskWork) => {
    const view = $view.get()
    const isElsewhere = view.kind === 'at-work' && (view.work.step !== work.step || view.work.at !== work.at)
    update({ work, stop: undefined, ...(isElsewhere ? { fallen: [] } : {}) })
  }
  const today = () => studyDayOf(getDevice().now())
  const stopAt = (view: TaskAtWork, stop: TaskStop) => update({ stop, tries: view.tries + 1 })
  const change = (next: (work: TaskWork) => TaskWork) => withView((view) => go(next(view.work)))
  const toMarking = (view: TaskAtWork) => {
    const { marks, fallen } = settled(view.work.marks, view.work.texts)
    const first = task.marks.findIndex(({ id }) => awardOf(marks[id]) === undefined)
    go(atStep({ ...view.work, marks }, 'marking', Math.max(first, 0)))
    update({ fallen })
  }
  const toSample = (work: TaskWork, sample: MarkedSample) =>
    atStep({ ...work, sample: { id: sample.id, marks: {} } }, 'calibrating')
  const choose = (mark: Id, part: Id, next: (chosen: ReadonlySet<number>) => ReadonlySet<number>) =>
    withView((view) => {
      const text = textsNow(sheet, view.work)[part] ?? ''
      const judged = marksNow(view.work)[mark]
      const own = judged?.passages.filter((passage) => passage.part === part) ?? []
      const chosen = next(chosenIn(sentencesOf(text), own))
      go(withPassages(view.work, mark, part, passagesOf(part, text, chosen)))
    })

  withView(({ work }) => {
    const at = withSampleOf(sheet, work)
    if (at !== work) update({ work: at })
  })

  return {
    sheet,
    begin: () =>
      withView((view) => {
        const { work } = view
        if (!isWritten(work)) return stopAt(view, 'empty')
        const [sample] = task.samples
        if (sample && !isCalibrated(sheet, work)) go(toSample(work, sample))
        else toMarking(view)
      }),
    calibrate: () =>
      change((work) => {
        const at = task.samples.findIndex(({ id }) => id === work.sample?.id)
        const next = task.samples[(at + 1) % task.samples.length]
        return next ? toSample(work, next) : work
      }),
    choose: (mark, part, at) =>
      choose(mark, part, (chosen) => {
        const next = new Set(chosen)
        if (!next.delete(at)) next.add(at)
        return next
      }),
    chooseStretch(mark, part, { start, end }) {
      withView(({ work }) => {
        const sentences = sentencesOf(textsNow(sheet, work)[part] ?? '')
        const touched = chosenIn(sentences, [{ part, start, quote: ' '.repeat(Math.max(0, end - start)) }])
        choose(mark, part, (chosen) => new Set([...chosen, ...touched]))
      })
    },
    say: (mark, award) => change((work) => withSaid(work, mark, award)),
    next: () =>
      withView((view) => {
        const { work } = view
        if (work.step === 'agreement') return toMarking(view)
        const mark = task.marks[work.at]
        const judged = mark && marksNow(work)[mark.id]
        if (mark && !awardOf(judged)) return stopAt(view, judged?.said ? 'no-passage' : 'no-award')
        const isLast = work.at >= task.marks.length - 1
        if (!isLast) return go({ ...work, at: work.at + 1 })
        const open = task.marks.findIndex(({ id }) => awardOf(marksNow(work)[id]) === undefined)
        if (open >= 0) return go({ ...work, at: open })
        go(work.step === 'calibrating' ? atStep(work, 'agreement') : compared(work, today()))
      }),
    back: () => change((work) => (work.at > 0 ? { ...work, at: work.at - 1 } : atStep(work, 'writing'))),
    giveUp: () => change((work) => compared({ ...work, hasSeen: true }, today())),
    goOnWriting: () =>
      change((work) => atStep({ ...work, hasSeen: work.hasSeen || work.step === 'comparing' }, 'writing')),
    goOnMarking: () => withView(toMarking),
    async keep() {
      const view = $view.get()
      if (view.kind !== 'at-work' || view.isKeeping || view.work.step !== 'comparing') return
      update({ isKeeping: true, stop: undefined })
      const kept = await keepTask(getDevice(), sheet, view.work, async (entry) => {
        update({ work: { ...view.work, entry } })
        await desk.flush()
      })
      update({ isKeeping: false })
      if (kept.ok) {
        update({ work: { ...atStep(view.work, 'kept'), ...kept.value } })
        return desk.flush()
      }
      update({ stop: kept.problem.kind, tries: view.tries + 1 })
      await noteProblem(kept.problem)
    },
    again: (withText) =>
      withView((view) => {
        const { work } = view
        go(
          withText
            ? begunAgain(work, today())
            : begunAfresh(work, today(), task.parts, isWholeElsewhere(view)),
        )
      }),
    async offerFile() {
      const view = $view.get()
      if (view.kind !== 'at-work') return false
      const bytes = new TextEncoder().encode(fileText(sheet, view.work))
      return getDevice().files.offer(taskFile.name(task.id), 'text/plain', bytes)
    },
  }
}

/** A release may have taken the sample away that was being marked, or what was stored of it may not be in it. */
function withSampleOf({ task }: TaskSheet, work: TaskWork): TaskWork {
  const { sample, step } = work
  const ours = task.samples.find(({ id }) => id === sample?.id)
  if (!ours || !sample) return step === 'calibrating' || step === 'agreement' ? atStep(work, 'writing') : work
  const { marks, fallen } = settled(sample.marks, ours.texts)
  return fallen.length === 0 ? work : { ...work, sample: { ...sample, marks } }
}

/** The texts that are marked in a step: the sample’s, or one’s own. */
export function textsNow({ task }: TaskSheet, { step, sample, texts }: TaskWork): Texts {
  const isSample = step === 'calibrating' || step === 'agreement'
  return isSample ? (task.samples.find(({ id }) => id === sample?.id)?.texts ?? {}) : texts
}

/** Whether the log has all that was written, on more than this page. */
export function isWholeElsewhere({ work, keepsIn }: TaskAtWork): boolean {
  return work.kept?.isWhole === true && keepsIn !== 'memory'
}

function isCalibrated({ task }: TaskSheet, { sample }: TaskWork): boolean {
  const isOurs = task.samples.some(({ id }) => id === sample?.id)
  return isOurs && openPoints(task.marks, sample?.marks ?? {}).length === 0
}

function fileText({ task }: TaskSheet, { texts, others }: TaskWork): string {
  const parts = task.parts.flatMap(({ id, label, prompt }) => {
    const text = texts[id]?.trim()
    return text ? [`${task.kind === 'rehearsal' ? prompt : label}\n\n${text}`] : []
  })
  const strays = others.map(({ label, text }) => `${taskFile.other(label)}\n\n${text}`)
  return [task.title, ...parts, ...strays, ''].join('\n\n')
}
