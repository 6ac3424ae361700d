import type { Id } from '#domain/id.ts'
import { effectOf } from '#domain/log/effect.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import type { Signing } from '#domain/log/signed.ts'
import { ENTRY_TYPES, isKnownRecord } from '#domain/log/types.ts'
import { type Mark, marksOfEntry } from '#domain/portfolio/marks.ts'
import { type PaperFact, type PaperRow, type Sheet, sheetId } from '#domain/portfolio/paper.ts'
import { entryName, fullDay, minutesText, momentText, typeText } from './log.ts'
import { effectText } from './log-effect.ts'
import { fieldText, valueText } from './log-values.ts'
import { signLines, paperWords as words } from './portfolio-words.ts'

/** What a sheet is written with. */
export interface SheetContext {
  readonly marks: ReadonlyMap<Id, Mark>
  /** What stands for another entry’s id. */
  readonly entryText: (id: Id) => string
  readonly learner: string
  readonly signings: readonly Signing[]
}

/** The sheet of one entry: all it says, what it shows, which text it is, and lines to sign on. */
export function sheetOf(entry: Entry, { marks, entryText, learner, signings }: SheetContext): Sheet {
  const { number, record } = entry
  const facts = fieldsOf(record).map(
    ({ name, value }): PaperFact => ({
      label: fieldText(record.type, name),
      values: valueText(record.type, name, value, entryText),
    }),
  )
  const effect = record.type === 'comparison' ? effectOf((name) => record.fields[name]) : undefined
  const claims = claimRows(entry, marks)
  return {
    id: sheetId(number),
    number,
    title: `${entryName(number)}. ${record.title}`,
    foot: [entryName(number), learner].filter(Boolean).join(' · '),
    blocks: [
      { kind: 'text', text: proofLine(record), isNote: true },
      {
        kind: 'facts',
        facts: effect ? [...facts, { label: words.effect, values: [effectText(effect)] }] : facts,
      },
      { kind: 'heading', level: 3, text: words.claims },
      {
        kind: 'table',
        caption: words.claims,
        head: [words.point, words.claim],
        rows: claims,
        widths: [40, 60],
      },
      { kind: 'heading', level: 3, text: words.signatures },
      { kind: 'text', text: [savedText(entry), ...signings.map(signedText)].join('\n'), isNote: true },
      { kind: 'blanks', labels: signLines.learner },
      { kind: 'blanks', labels: signLines.witness },
    ],
  }
}

/** “Resource, 4 February 2026, 40 minutes”. */
export function proofLine({ type, occurredOn, minutes }: EntryRecord): string {
  return [
    typeText(type),
    ...(occurredOn === undefined ? [] : [fullDay(occurredOn)]),
    ...(minutes === undefined ? [] : [minutesText(minutes)]),
  ].join(', ')
}

/** A mark with its words: “2. Can explain how …”, of a unit outside the portfolio with its title. */
export function markText(mark: Mark): string {
  if (mark.kind === 'criterion') {
    const { code, text, isRemoved } = mark.criterion
    return `${[code, text].filter(Boolean).join('. ')}${isRemoved ? ` (${words.offList})` : ''}`
  }
  const { code, place, point, unit } = mark
  return code === '' ? `${place} of “${unit.title}”. ${point.text}` : `${code}. ${point.text}`
}

/** The fields of a record that say something, in the order asked; those of a later release come last. */
export function fieldsOf(
  record: EntryRecord,
): readonly { readonly name: string; readonly value: FieldValue }[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields.map(({ name }) => name) : []
  const names = Object.keys(record.fields).filter(
    (name) => !SIGNED_FIELDS.includes(name) && name !== NAME_FORM,
  )
  const ordered = [
    ...asked.filter((name) => names.includes(name)),
    ...names.filter((name) => !asked.includes(name)),
  ]
  return ordered.flatMap((name) => {
    const value = record.fields[name]
    return value === undefined || value.length === 0 ? [] : [{ name, value }]
  })
}

/** “Signed by J. Patel, 3 March 2026.” */
export function signedText({ by, on }: Signing): string {
  return `${words.signedAlready}${by === '' ? '' : ` by ${by}`}, ${fullDay(on)}.`
}

/** Beside the type’s own fields: who signed it, said in a line of its own. */
const SIGNED_FIELDS: readonly string[] = ['signedBy', 'signedOn']

/** Only how a name is written in the list of references, which shows it. */
const NAME_FORM = 'authorIs'

function claimRows(entry: Entry, marks: ReadonlyMap<Id, Mark>): readonly PaperRow[] {
  const claimed = marksOfEntry(marks, entry).flatMap((mark) => {
    const id = mark.kind === 'point' ? mark.point.id : mark.criterion.id
    return entry.record.links.flatMap(({ point, claim }) =>
      point === id ? [{ cells: [markText(mark), claim] }] : [],
    )
  })
  // A point or criterion that this site does not know any more.
  const lost = entry.record.links.flatMap(({ point, claim }) =>
    marks.has(point) ? [] : [{ cells: [point, claim] }],
  )
  return [...claimed, ...lost]
}

function savedText({ head, revisions }: Entry): string {
  return `${revisions === 1 ? words.first : `Revision ${revisions}, saved`} ${momentText(head)}.`
}
