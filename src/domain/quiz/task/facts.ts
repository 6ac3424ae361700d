import type { MarkPoint, Task } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import type { CardScheduled, ItemAnswered, Shown } from '#domain/journal/fact.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { Day } from '#domain/time.ts'
import { awardOf, fractionOf, type Marks } from './marks.ts'

/** How a task was marked by who wrote it. */
export interface SelfMarked {
  readonly marks: Marks
  /** The sample that was marked before it, and how. */
  readonly sample?: { readonly id: Id; readonly marks: Marks }
  /** The exemplar was seen before the text was marked: it shows no point then. */
  readonly hasSeen: boolean
}

/**
 * What the journal keeps of a task that was marked: `markpoint=met|partly|not-yet` for each mark point, and
 * `sample/markpoint=…` for the sample before it, so that agreement can be told again. It shows the points whose
 * mark points are all met; of others it says nothing, because nobody diagnosed them.
 */
export function taskAnswered(task: Task, { marks, sample, hasSeen }: SelfMarked): ItemAnswered {
  const { id, edition, marks: points } = task
  return {
    kind: 'item.answered',
    item: id,
    edition,
    response: [
      ...awards(points, marks, ''),
      ...(sample ? awards(points, sample.marks, `${sample.id}/`) : []),
    ],
    right: points.length > 0 && points.every((point) => isMet(point, marks)),
    fraction: fractionOf(points, marks),
    shown: hasSeen ? [] : shownBy(task, marks),
    misconceptions: [],
  }
}

/** Brings forward, to come first from `day` on, each card of the points whose mark points are not met. A card comes once. */
export function cardsOfUnmet(
  { id: item, marks: points }: Task,
  marks: Marks,
  words: MarkingWords,
  day: Day,
): readonly CardScheduled[] {
  const brought = new Map<Id, CardScheduled>()
  for (const { text: chose, point } of points.filter((one) => !isMet(one, marks))) {
    for (const card of words[point]?.cards ?? []) {
      if (brought.has(card)) continue
      brought.set(card, { kind: 'card.scheduled', card, day, because: { item, chose, point } })
    }
  }
  return [...brought.values()]
}

/** The points all of whose mark points are met, each once. */
export function shownBy({ id: item, marks: points }: Task, marks: Marks): readonly Shown[] {
  const named = [...new Set(points.map(({ point }) => point))]
  return named
    .filter((point) => points.every((one) => one.point !== point || isMet(one, marks)))
    .map((point) => ({ point, item, right: true }))
}

function isMet({ id }: MarkPoint, marks: Marks): boolean {
  return awardOf(marks[id]) === 'met'
}

function awards(points: readonly MarkPoint[], marks: Marks, before: string): readonly string[] {
  return points.flatMap(({ id }) => {
    const award = awardOf(marks[id])
    return award ? [`${before}${id}=${award}`] : []
  })
}
