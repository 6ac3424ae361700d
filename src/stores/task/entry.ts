import type { MarkPoint, TaskPart } from '#domain/catalogue/task.ts'
import { cleanText } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { FIELD_MAX_LENGTH, TITLE_MAX_LENGTH } from '#domain/log/record.ts'
import { canCount, type EntryShape, entryShapeOf } from '#domain/quiz/task/entry.ts'
import { shownBy } from '#domain/quiz/task/facts.ts'
import { awardOf, quotesOf } from '#domain/quiz/task/marks.ts'
import type { TaskSheet } from '#domain/quiz/task/sheet.ts'
import type { TaskWork } from '#domain/quiz/task/work.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import { entryWords as words } from '#messages/task-entry.ts'

/** A task as an entry of the log, to be gone on with there. */
export interface TaskEntry {
  readonly draft: EntryDraft
  /** It has all that was written; otherwise the quotes stand for a text that no field can hold. */
  readonly isWhole: boolean
}

/** Between things in one field. */
const GAP = '\n\n'

/** One thing for a field, in the ways it can be said: the first that fits is taken. */
interface Piece {
  readonly field: string
  readonly ways: readonly string[]
}

/**
 * What the log is given: each part in its field, then, where it was marked, the points met with their quotes and
 * what is still to show. Marking points it shows are suggested as links, without a claim: that is the learner’s.
 */
export function taskEntryOf(
  sheet: TaskSheet,
  work: TaskWork,
  isMarked: boolean,
  today: LocalDate,
): TaskEntry {
  const { task } = sheet
  const shape = entryShapeOf(task)
  const parts = task.parts.flatMap((part) => pieceOf(part, task.kind, shape, work))
  const marked = isMarked ? markedPieces(task.marks, work, shape) : []
  const { values, isWhole } = filled([...parts, ...marked])
  const title = words.title[task.kind](task.title).slice(0, TITLE_MAX_LENGTH)
  const model = shape.model === undefined ? {} : { model: shape.model }
  const draft: EntryDraft = {
    type: shape.type,
    values: { title, occurredOn: typedDateOf(today), ...model, ...values },
    links: isMarked ? linksOf(sheet, work, shape.type) : [],
  }
  return { draft, isWhole }
}

function pieceOf(
  part: TaskPart,
  kind: 'writing' | 'rehearsal',
  { fields, rest }: EntryShape,
  { texts, marks }: TaskWork,
): readonly Piece[] {
  const text = cleanText(texts[part.id] ?? '')
  if (text === '') return []
  const named = (said: string) =>
    kind === 'rehearsal' ? words.question(part.prompt, said) : words.part(part.label, said)
  const field = fields[part.id]
  const sharers = Object.values(fields).filter((other) => other === field)
  const asIs = (said: string) => (sharers.length === 1 ? said : named(said))
  const passages = Object.values(marks).flatMap((judged) =>
    awardOf(judged) === undefined ? [] : judged.passages.filter((passage) => passage.part === part.id),
  )
  const quotes = [...new Set(passages.map(({ quote }) => quote))]
  const tooLong = words.tooLong(part.label)
  return [{ field: field ?? rest, ways: [asIs(text), [tooLong, ...quotes].join(GAP), tooLong] }]
}

function markedPieces(
  points: readonly MarkPoint[],
  { marks }: TaskWork,
  { met, open }: { readonly met: string; readonly open: string },
): readonly Piece[] {
  const lines = (withQuotes: boolean) =>
    points.flatMap(({ id, text }) => {
      const award = awardOf(marks[id])
      if (!award || award === 'not-yet') return []
      return [words.point(award, text, withQuotes ? quotesOf(marks[id]) : [])]
    })
  const unmet = points.filter(({ id }) => awardOf(marks[id]) === 'not-yet').map(({ text }) => text)
  const shows = [true, false].map((withQuotes) => [words.shows, ...lines(withQuotes)].join(GAP))
  return [
    ...(lines(false).length > 0 ? [{ field: met, ways: shows }] : []),
    ...(unmet.length > 0 ? [{ field: open, ways: [words.open(unmet)] }] : []),
  ]
}

/** The text of the first way of a part is all of it; the others leave something out. */
function filled(pieces: readonly Piece[]): {
  readonly values: Readonly<Record<string, string>>
  readonly isWhole: boolean
} {
  const values: Record<string, string> = {}
  let isWhole = true
  for (const { field, ways } of pieces) {
    const before = values[field]
    const fits = ways.map((way) => (before === undefined ? way : before + GAP + way))
    const at = fits.findIndex((text) => text.length <= FIELD_MAX_LENGTH)
    if (at !== 0) isWhole = false
    const text = fits[at]
    if (text !== undefined) values[field] = text
  }
  return { values, isWhole }
}

/** A point is suggested where such an entry can count for it. */
function linksOf(
  { task, words: points }: TaskSheet,
  { marks }: TaskWork,
  type: EntryDraft['type'],
): EntryDraft['links'] {
  return shownBy(task, marks).flatMap(({ point }) =>
    points[point]?.kind === 'marking-point' && canCount(type, point) ? [{ point, claim: '' }] : [],
  )
}
