import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { FieldValue } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { ownCriterionText } from './criteria.ts'
import { entryName, linkedText, typeText } from './log.ts'
import { stageText } from './log-stages.ts'
import { fieldText, valueText } from './log-values.ts'

/** A unit and its marking points, as far as a table names them. */
export interface NamedUnit {
  readonly title: string
  readonly points: readonly { readonly id: Id }[]
}

/** The words of the log’s table: its columns, and what stands for the names that programs use. */
export function tableWords(
  entries: readonly Entry[],
  units: readonly NamedUnit[],
  criteria: readonly OwnCriterion[],
) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    columns: {
      number: 'Entry',
      type: 'Type',
      stage: 'Stage',
      title: 'Title',
      occurredOn: 'Date',
      minutes: 'Minutes',
      links: 'Marking points and claims',
      savedOn: 'Last saved',
    },
    type: typeText,
    stage: stageText,
    field: columnText,
    value: ({ record }: Entry, field: string, value: FieldValue) =>
      valueText(record.type, field, value, (id) => entryText(byId.get(id))).join('\n'),
    point: (id: Id) => {
      const own = criteria.find((criterion) => criterion.id === id)
      return own ? `${ownCriterionText(own).replace(/[.:]$/, '')}:` : pointText(id, units)
    },
  } as const
}

/** One column serves all types that have a field of the name; it goes by the first one’s words. */
function columnText(field: string): string {
  const type = Object.values(ENTRY_TYPES).find(({ fields }) => fields.some(({ name }) => name === field))
  return type ? fieldText(type.name, field) : field
}

/** An entry that another one names: “Entry 4, A guide to access requests”; one that is not there says so. */
export function entryText(entry: Pick<Entry, 'number' | 'record' | 'isDeleted'> | undefined): string {
  if (!entry) return 'An entry that was erased, or never was in this log'
  const { number, record, isDeleted } = entry
  return [entryName(number), record.title, isDeleted ? 'deleted' : ''].filter(Boolean).join(', ')
}

/** A marking point with its unit’s title: “Marking point 1 of “Learning by yourself for the job”:”. */
function pointText(id: Id, units: readonly NamedUnit[]): string {
  const unit = units.find(({ points }) => points.some((point) => point.id === id))
  const place = unit?.points.findIndex((point) => point.id === id)
  return unit && place !== undefined ? linkedText([place + 1], unit.title).replace(/\.$/, ':') : `${id}:`
}
