import type { Award, Task, TaskPart } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Day, Millis } from '#domain/time.ts'
import { type Marks, UNJUDGED } from './marks.ts'
import type { Passage, Texts } from './passage.ts'

/**
 * Where one is in a task: writing or answering, marking the sample, seeing how far one agrees, marking one’s own
 * text, comparing it with the exemplar, or done with it.
 */
export type TaskStep = 'writing' | 'calibrating' | 'agreement' | 'marking' | 'comparing' | 'kept'

/** Everything of one task that was begun: it outlives a reload at every step. */
export interface TaskWork {
  readonly edition: number
  readonly step: TaskStep
  /** The question that is asked, or the mark point that is looked at; from 0. */
  readonly at: number
  readonly texts: Texts
  /** What was written for parts that this edition does not have. */
  readonly others: readonly OtherText[]
  readonly sample?: { readonly id: Id; readonly marks: Marks }
  readonly marks: Marks
  /** The exemplar was seen before the text was marked as it is now, on the same day. */
  readonly hasSeen: boolean
  /** The study day on which the exemplar was last seen. */
  readonly seenOn?: Day
  /** How long one spoke, by part. */
  readonly spoken: Readonly<Record<Id, Millis>>
  /** A question is being answered aloud since then. */
  readonly talking?: { readonly part: Id; readonly since: Millis }
  /** The entry it becomes, named before it is written: kept twice, it is one entry all the same. */
  readonly entry?: EntryId
  readonly kept?: KeptTask
}

/** A text that has no place in the task as it is now. */
export interface OtherText {
  readonly label: string
  readonly text: string
}

/** What became of a task that was done. */
export interface KeptTask {
  readonly number: number
  readonly cards: readonly Id[]
  /** It was marked and counts as an answer; otherwise only the text was kept. */
  readonly isMarked: boolean
  /** The entry has all that was written; otherwise some of it was too long for the log. */
  readonly isWhole: boolean
}

/** A task that nobody has begun. */
export function beginWork({ edition }: Pick<Task, 'edition'>): TaskWork {
  return {
    edition,
    step: 'writing',
    at: 0,
    texts: {},
    others: [],
    marks: {},
    hasSeen: false,
    spoken: {},
  }
}

/** The task from its beginning, with the text as it is. The sample need not be marked again. */
export function begunAgain(work: TaskWork, today: Day): TaskWork {
  const { kept: _kept, entry: _entry, talking: _talking, ...rest } = work
  return { ...rest, step: 'writing', at: 0, marks: {}, hasSeen: work.seenOn === today }
}

/** The task from its beginning, with nothing. What was written stays beside it where `isKept` says that nothing else has all of it. */
export function begunAfresh(
  work: TaskWork,
  today: Day,
  parts: readonly TaskPart[],
  isKept: boolean,
): TaskWork {
  const again = { ...begunAgain(work, today), texts: {}, spoken: {} }
  return isKept ? again : { ...again, others: [...work.others, ...writtenIn(work, parts)] }
}

function writtenIn({ texts }: TaskWork, parts: readonly TaskPart[]): readonly OtherText[] {
  return parts.flatMap(({ id, label }) => {
    const text = texts[id] ?? ''
    return text.trim() === '' ? [] : [{ label, text }]
  })
}

/** The text beside the exemplar. */
export function compared(work: TaskWork, today: Day): TaskWork {
  return { ...atStep(work, 'comparing'), seenOn: today }
}

/** Another text in a part. Once the exemplar was seen, marks of it show no point on that day. */
export function withText(work: TaskWork, part: Id, text: string): TaskWork {
  return {
    ...work,
    texts: { ...work.texts, [part]: text },
    hasSeen: work.hasSeen || work.seenOn !== undefined,
  }
}

/** A task as it is opened: the exemplar that was seen on an earlier day is forgotten, unless it is what one sees now. */
export function openedOn(work: TaskWork, today: Day): TaskWork {
  if (work.step === 'comparing') return { ...work, seenOn: today }
  if (work.seenOn === undefined || work.seenOn === today) return work
  const { seenOn: _seenOn, ...rest } = work
  return { ...rest, hasSeen: false }
}

/** Whether anything is written in any part. */
export function isWritten({ texts }: Pick<TaskWork, 'texts'>): boolean {
  return Object.values(texts).some((text) => text.trim() !== '')
}

/** Another step, from its start. */
export function atStep(work: TaskWork, step: TaskStep, at: number = 0): TaskWork {
  return { ...work, step, at }
}

/** Whose marks are given in a step: the sample’s while calibrating, one’s own otherwise. */
export function marksNow(work: TaskWork): Marks {
  return work.step === 'calibrating' || work.step === 'agreement' ? (work.sample?.marks ?? {}) : work.marks
}

/** Says how far a mark point is met. What it is worth, `awardOf` decides. */
export function withSaid(work: TaskWork, mark: Id, said: Award): TaskWork {
  return withJudged(work, mark, { ...(marksNow(work)[mark] ?? UNJUDGED), said })
}

/** Chooses other passages of one part for a mark point. */
export function withPassages(work: TaskWork, mark: Id, part: Id, passages: readonly Passage[]): TaskWork {
  const judged = marksNow(work)[mark] ?? UNJUDGED
  const others = judged.passages.filter((passage) => passage.part !== part)
  return withJudged(work, mark, { ...judged, passages: [...others, ...passages] })
}

function withJudged(work: TaskWork, mark: Id, judged: Marks[Id]): TaskWork {
  const marks = { ...marksNow(work), [mark]: judged }
  if (work.step !== 'calibrating') return { ...work, marks }
  return work.sample ? { ...work, sample: { ...work.sample, marks } } : work
}
