import { type CodeOf, firstIdOf } from '#domain/catalogue/assemble.ts'
import { betterId } from '#domain/catalogue/better-id.ts'
import { type Draft, EMPTY_DRAFT } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { type Id, isId } from '#domain/id.ts'
import { NAMED } from './pages.ts'

/** Something with an id, and where that id stands. */
export interface Bearer {
  readonly id: Id
  readonly owner: Owner
  readonly spot: Spot
}

/** Ids share one space: none twice, none of them gone once published, no two items under one link code. */
export function checkIds(draft: Draft, codeOf: CodeOf): readonly Problem[] {
  const bearers = bearersIn(draft)
  return [
    ...misnamedFiles(draft),
    ...duplicates(bearers),
    ...gone(draft, bearers),
    ...ledgers(draft, bearers),
    ...codeClashes(draft, codeOf),
  ]
}

/** Everything in a draft that has an id in the one space. */
export function bearersIn(draft: Draft): readonly Bearer[] {
  const of = (what: string, items: readonly { spot: Spot; value: { id: Id } }[]): Bearer[] =>
    items.map(({ spot, value }) => ({ id: value.id, owner: `${what} ${value.id}`, spot: inside(spot, 'id') }))
  return [
    ...of('unit', draft.units),
    ...of('point', draft.points),
    ...of('misconception', draft.misconceptions),
    ...draft.concepts.map(({ id, spot }) => ({ id, owner: `concept ${id}`, spot })),
    ...draft.pages.flatMap(({ tags }) =>
      tags.flatMap(({ name, attributes }) => {
        const id = attributes.get('id')
        if (id === undefined || !NAMED.has(name)) return []
        return [{ id: id.value, owner: `${name.toLowerCase()} ${id.value}`, spot: id.spot }]
      }),
    ),
    ...of('mixed set', draft.mixed),
    ...of('term', draft.terms),
    ...of('card', draft.cards),
    ...of('question', draft.questions),
    ...of('scenario', draft.scenarios),
    ...of('task', draft.tasks),
    ...of('pack', draft.packs),
  ]
}

function misnamedFiles(draft: Draft): readonly Problem[] {
  return draft.concepts.flatMap(({ id, spot }) =>
    isId(id)
      ? []
      : [error(spot, { kind: 'bad-id', owner: 'the name of the file', id, better: betterId(id) })],
  )
}

function duplicates(bearers: readonly Bearer[]): readonly Problem[] {
  const firsts = new Map<Id, Spot>()
  return bearers.flatMap(({ id, owner, spot }) => {
    const first = firsts.get(id)
    if (first !== undefined) return [error(spot, { kind: 'duplicate-id', owner, id, first })]
    firsts.set(id, spot)
    return []
  })
}

function gone(draft: Draft, bearers: readonly Bearer[]): readonly Problem[] {
  const here = new Set([
    ...bearers.map(({ id }) => id),
    ...draft.aliases.map(({ from }) => from),
    ...draft.tombstones.map(({ id }) => id),
  ])
  return draft.published
    .filter(({ id }) => !here.has(id))
    .map(({ id, file }) => error(listOf(id, file), { kind: 'gone-id', id, what: kindOf(id, file) }))
}

const POINT_LISTS: Readonly<Record<string, string>> = {
  kc: 'keyConcepts',
  tip: 'tips',
  mis: 'misconceptions',
  mp: 'markingPoints',
}

/** Where an author would put it back: the list of its kind in its unit's file, else the head of its file. */
function listOf(id: Id, file: string): Spot {
  const list = POINT_LISTS[id.split('.').at(-2) ?? '']
  return file.endsWith('/unit.yaml') && list !== undefined
    ? { file, path: [list], part: 'name' }
    : { file, path: [] }
}

function kindOf(id: Id, file: string): string {
  if (file.endsWith('/unit.yaml')) return id.includes('.') ? 'point' : 'unit'
  if (file.endsWith('cards.yaml')) return 'card'
  if (file.endsWith('questions.yaml')) return 'question'
  if (file.startsWith('content/scenarios/')) return 'scenario'
  if (file.startsWith('content/tasks/')) return 'task'
  if (file.endsWith('misconceptions.yaml')) return 'misconception'
  if (file.endsWith('mixed.yaml')) return 'mixed set'
  if (file.endsWith('glossary.yaml')) return 'term'
  return id.includes('.') || file.endsWith('lesson.mdx') ? 'section' : 'concept'
}

/** An alias leads to something that is here; what is here is neither renamed nor buried. */
function ledgers(draft: Draft, bearers: readonly Bearer[]): readonly Problem[] {
  const here = new Set(bearers.map(({ id }) => id))
  const renamed = new Set(draft.aliases.map(({ from }) => from))
  return [
    ...draft.aliases.flatMap(({ from, to, spot }) => [
      ...(here.has(from) ? [error(spot, { kind: 'returned-id', id: from })] : []),
      ...(here.has(to) || renamed.has(to)
        ? []
        : [error(spot, { kind: 'unknown-reference', owner: `alias ${from}`, what: 'id', id: to })]),
    ]),
    ...draft.tombstones.flatMap(({ id, spot }) =>
      here.has(id) ? [error(spot, { kind: 'returned-id', id })] : [],
    ),
  ]
}

function codeClashes(draft: Draft, codeOf: CodeOf): readonly Problem[] {
  const firstIds = new Map(draft.aliases.map(({ from, to }) => [to, from]))
  const owners = new Map<string, Bearer>()
  const items = bearersIn({
    ...EMPTY_DRAFT,
    cards: draft.cards,
    questions: draft.questions,
    scenarios: draft.scenarios,
    tasks: draft.tasks,
  })
  return items.flatMap((item) => {
    const code = codeOf(firstIdOf(item.id, firstIds))
    const other = owners.get(code)
    if (other === undefined) owners.set(code, item)
    return other === undefined || other.id === item.id
      ? []
      : [error(item.spot, { kind: 'code-clash', owner: item.owner, other: other.owner, code })]
  })
}
