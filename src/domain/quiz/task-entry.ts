import type { TaskPart } from '#domain/catalogue/task.ts'
import type { Id } from '#domain/id.ts'
import { ENTRY_TYPES, type EntryTypeName } from '#domain/log/types.ts'

/** Which entry of the log a task becomes, and where each thing goes in it. */
export interface EntryShape {
  readonly type: EntryTypeName
  /** The model of reflection. */
  readonly model?: string
  /** The field of each part; parts without one share `rest`, each under its name. */
  readonly fields: Readonly<Record<Id, string>>
  readonly rest: string
  /** Where it is said which points are met, with the quotes. */
  readonly met: string
  /** Where it is said what is still to show. */
  readonly open: string
}

/** Parts that make an application: enough of its telling to be one. */
const TELLING = ['situation', 'insightUsed', 'whatIDid', 'result', 'customerEffect'] as const
const TELLING_LEAST = 3

/**
 * A reflection by the model whose stages its parts are named after (“Action plan” is Gibbs’s `actionPlan`, “Abstract
 * conceptualisation” is Kolb’s `concept`); an application where the parts tell of one; else a look back by Gibbs, what was said as its
 * description and what it showed as its evaluation.
 */
export function entryShapeOf(parts: readonly TaskPart[]): EntryShape {
  for (const { when, names, need } of ENTRY_TYPES.reflection.stages ?? []) {
    const fields = fieldsFor(parts, names)
    if (Object.keys(fields).length < need) continue
    return { type: 'reflection', model: when.is, fields, rest: 'because', met: 'because', open: 'nextAction' }
  }
  const told = fieldsFor(parts, TELLING)
  if (Object.keys(told).length >= TELLING_LEAST) {
    return {
      type: 'application',
      fields: told,
      rest: 'situation',
      met: 'result',
      open: 'result',
    }
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
