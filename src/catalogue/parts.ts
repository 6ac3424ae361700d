import type { Draft, Home, PointDraft } from '#domain/catalogue/draft.ts'
import { model } from '#domain/catalogue/model-schema.ts'
import { error, inside, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { readyPack } from '#domain/catalogue/ready-pack.ts'
import { plainScenario, scenario } from '#domain/catalogue/scenario-schema.ts'
import {
  conceptHead,
  criterion,
  lessonHead,
  markingPoint,
  mixedSet,
  statedPoint,
  term,
  unitHead,
  unitMisconception,
  widerMisconception,
} from '#domain/catalogue/schema.ts'
import { isMap, type Shaped, said, shaped } from '#domain/catalogue/shape.ts'
import { task } from '#domain/catalogue/task-schema.ts'
import { shapedCard } from './card-part.ts'
import { shapedQuestion } from './question-part.ts'
import type { Role } from './roles.ts'

/** What one file adds to the draft. */
export interface Part {
  readonly draft: Partial<Draft>
  readonly problems: readonly Problem[]
}

/** Shapes the parsed YAML of one file by what the file is for. Pages add their body elsewhere. */
export function partOf(role: Role, file: string, value: unknown): Part {
  const spot: Spot = { file, path: [] }
  switch (role.kind) {
    case 'unit':
      return unitPart(spot, value, role.id)
    case 'unit-cards':
      return cardsPart(spot, value, { kind: 'unit', id: role.id })
    case 'concept-cards':
      return cardsPart(spot, value, { kind: 'concept', id: role.id })
    case 'unit-questions': {
      const { items, problems } = each(spot, value, 'questions', shapedQuestion)
      return { draft: { questions: items.map((item) => ({ ...item, unit: role.id })) }, problems }
    }
    case 'misconceptions': {
      const { items, problems } = each(spot, value, 'misconceptions', (item, at) =>
        shaped(widerMisconception, item, at, 'misconception'),
      )
      return { draft: { misconceptions: items }, problems }
    }
    case 'mixed': {
      const { items, problems } = each(spot, value, 'mixed sets', (item, at) =>
        shaped(mixedSet, item, at, 'mixed set'),
      )
      return { draft: { mixed: items }, problems }
    }
    case 'criteria': {
      const { items, problems } = each(spot, value, 'criteria', (item, at) =>
        shaped(criterion, item, at, 'criterion'),
      )
      return { draft: { criteria: items }, problems }
    }
    case 'models': {
      const { items, problems } = each(spot, value, 'models', (item, at) => shaped(model, item, at, 'model'))
      return { draft: { models: items }, problems }
    }
    case 'glossary': {
      const { items, problems } = each(spot, value, 'terms', (item, at) => shaped(term, item, at, 'term'))
      return { draft: { terms: items }, problems }
    }
    case 'scenario': {
      const found = shaped(scenario, plainScenario(value), spot, 'scenario')
      return {
        draft: found.value === undefined ? {} : { scenarios: [{ spot, value: found.value }] },
        problems: [...found.problems, ...misplaced(value, spot, 'scenario', role.id)],
      }
    }
    case 'task': {
      const found = shaped(task, value, spot, 'task')
      return {
        draft: found.value === undefined ? {} : { tasks: [{ spot, value: found.value }] },
        problems: [...found.problems, ...misplaced(value, spot, 'task', role.id)],
      }
    }
    case 'pack': {
      const found = shaped(readyPack, value, spot, 'pack')
      return {
        draft: found.value === undefined ? {} : { packs: [{ spot, value: found.value }] },
        problems: [...found.problems, ...misplaced(value, spot, 'pack', role.id)],
      }
    }
    case 'concept-page': {
      const found = shaped(conceptHead, value, spot, `concept ${role.id}`)
      const concepts = found.value === undefined ? [] : [{ id: role.id, spot, value: found.value }]
      return { draft: { concepts }, problems: found.problems }
    }
    case 'unit-lesson':
      return { draft: {}, problems: shaped(lessonHead, value ?? {}, spot, `lesson ${role.id}`).problems }
    default:
      return { draft: {}, problems: [] }
  }
}

const LISTS = [
  ['keyConcepts', 'key-concept'],
  ['tips', 'tip'],
  ['misconceptions', 'misconception'],
  ['markingPoints', 'marking-point'],
] as const

function unitPart(spot: Spot, value: unknown, id: string): Part {
  const head = shaped(unitHead, value, spot, 'unit')
  const problems = [...head.problems, ...misplaced(value, spot, 'unit', id)]
  const points: PointDraft[] = []
  for (const [field, kind] of LISTS) {
    const list = isMap(value) ? value[field] : undefined
    if (!Array.isArray(list)) continue
    list.forEach((item: unknown, index) => {
      const at = inside(spot, field, index)
      const found = shapedPoint(kind, item, at, id)
      problems.push(...found.problems)
      if (found.value !== undefined) points.push(found.value)
    })
  }
  return { draft: { units: head.value === undefined ? [] : [{ spot, value: head.value }], points }, problems }
}

function shapedPoint(kind: PointDraft['kind'], item: unknown, spot: Spot, unit: string): Shaped<PointDraft> {
  const what = 'point'
  if (kind === 'misconception') {
    const { value, problems } = shaped(unitMisconception, item, spot, what)
    return value === undefined ? { problems } : { value: { kind, unit, spot, value }, problems }
  }
  if (kind === 'marking-point') {
    const { value, problems } = shaped(markingPoint, item, spot, what)
    return value === undefined ? { problems } : { value: { kind, unit, spot, value }, problems }
  }
  const { value, problems } = shaped(statedPoint, item, spot, what)
  return value === undefined ? { problems } : { value: { kind, unit, spot, value }, problems }
}

function cardsPart(spot: Spot, value: unknown, home: Home): Part {
  const { items, problems } = each(spot, value, 'cards', (item, at) => shapedCard(item, at))
  return { draft: { cards: items.map((item) => ({ ...item, home })) }, problems }
}

/** Shapes each item of a file that is a list, so that one bad item hides no other. An empty file is an empty list. */
function each<T>(
  spot: Spot,
  value: unknown,
  what: string,
  shape: (item: unknown, at: Spot) => Shaped<T>,
): { items: { spot: Spot; value: T }[]; problems: Problem[] } {
  if (value === null || value === undefined) return { items: [], problems: [] }
  if (!Array.isArray(value)) {
    const want = `a list of ${what}`
    return {
      items: [],
      problems: [error(spot, { kind: 'wrong-type', owner: 'the file', want, got: said(value) })],
    }
  }
  const items: { spot: Spot; value: T }[] = []
  const problems: Problem[] = []
  value.forEach((item: unknown, index) => {
    const at = inside(spot, index)
    const found = shape(item, at)
    problems.push(...found.problems)
    if (found.value !== undefined) items.push({ spot: at, value: found.value })
  })
  return { items, problems }
}

/** A unit, a scenario or a task is called as its folder or file is. */
function misplaced(value: unknown, spot: Spot, what: string, expected: string): readonly Problem[] {
  const id = isMap(value) ? Reflect.get(value, 'id') : undefined
  if (typeof id !== 'string' || id === expected) return []
  return [error(inside(spot, 'id'), { kind: 'misplaced-id', owner: `${what} ${id}`, id, expected })]
}
