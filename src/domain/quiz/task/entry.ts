import type { Task, TaskPart } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { POINT_RULES } from '#domain/log/rules/all.ts'
import type { PointRule } from '#domain/log/rules/rule.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'

/** Which entry of the log a task becomes, and where each thing goes in it. */
export interface EntryShape {
  readonly type: EntryTypeName
  /** The model of reflection. */
  readonly model?: string
  /** The field of each part; parts without one share `rest`. Where several share a field, each is under its name. */
  readonly fields: Readonly<Record<Id, string>>
  readonly rest: string
  /** Where it is said which points are met, with the quotes. */
  readonly met: string
  /** Where it is said what is still to show. */
  readonly open: string
}

const STAGES = ENTRY_TYPES.reflection.stages ?? []

/** The fields of an application that tell of it. */
const TELLING = ['situation', 'insightUsed', 'whatIDid', 'result', 'customerEffect'] as const

type Becomes = Pick<Task, 'parts' | 'entry'>

/**
 * What the task says of itself: an application, or a reflection by the model whose stages its parts go to. Where it
 * says nothing, a reflection by the model whose stages its parts are named after (“Action plan” is Gibbs’s
 * `actionPlan`, “Abstract conceptualisation” is Kolb’s `concept`); else by Gibbs, all of it as its description.
 */
export function entryShapeOf({ parts, entry }: Becomes): EntryShape {
  const said = Object.fromEntries(
    parts.flatMap(({ id, field }): [Id, string][] => (field === undefined ? [] : [[id, field]])),
  )
  if (entry === 'application') {
    return { type: 'application', fields: said, rest: 'situation', met: 'result', open: 'result' }
  }
  const isSaid = Object.keys(said).length > 0
  for (const { when, names, need } of STAGES) {
    const fields = isSaid ? said : fieldsFor(parts, names)
    const isBy = isSaid
      ? Object.values(said).every((name) => names.includes(name))
      : Object.keys(fields).length >= need
    if (!isBy) continue
    const rest = isSaid ? (names[0] ?? 'because') : 'because'
    return { type: 'reflection', model: when.is, fields, rest, met: 'because', open: 'nextAction' }
  }
  return {
    type: 'reflection',
    model: 'gibbs',
    fields: {},
    rest: 'description',
    met: 'evaluation',
    open: 'nextAction',
  }
}

/** The fields that parts of a task may go to: all of an application’s telling, or the stages of one model. */
export function fieldsFit({ parts, entry }: Becomes): readonly string[] {
  if (entry === 'application') return TELLING
  const first = parts.find(({ field }) => field !== undefined)?.field ?? ''
  const model = STAGES.find(({ names }) => names.includes(first))
  return model ? model.names : STAGES.flatMap(({ names }) => names)
}

/** Whether entries of a type can count for a point, as far as this release has rules for it. */
export function canCount(type: EntryTypeName, point: Id): boolean {
  const rule = POINT_RULES.find((one) => one.point === point)
  return rule === undefined || rule.counts === type
}

/** What the log needs for the marking point of a rehearsal, where the rehearsal’s own entry can be none of it. */
export function needsOf(
  task: Pick<Task, 'kind' | 'points'> & Becomes,
): Pick<PointRule, 'counts' | 'need'> | undefined {
  const rule = POINT_RULES.find(({ point }) => point === task.points[0])
  if (task.kind !== 'rehearsal' || !rule || rule.counts === entryShapeOf(task).type) return undefined
  return { counts: rule.counts, need: rule.need }
}

function fieldsFor(parts: readonly TaskPart[], names: readonly string[]): Readonly<Record<Id, string>> {
  const found = parts.flatMap((part): [Id, string][] => {
    const name = names.find((one) => isNamed(part, plain(one)))
    return name === undefined ? [] : [[part.id, name]]
  })
  // A field has one part, the first: two would write over each other.
  const first = found.filter(([, name], at) => found.findIndex(([, other]) => other === name) === at)
  return Object.fromEntries(first)
}

function isNamed({ id, label }: TaskPart, name: string): boolean {
  const last = id.slice(id.lastIndexOf('.') + 1)
  const words = label.split(' ').map(plain)
  return plain(last) === name || plain(label) === name || words.some((word) => word.startsWith(name))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}
