import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { Id } from '#domain/id.ts'
import { expectedAnswers } from './expected-answers.ts'
import { type Known, knownIn, type Nameable, unknown } from './known.ts'

/** One name that content gives, and where. */
interface Reference {
  readonly what: Nameable
  readonly id: string
  readonly owner: Owner
  readonly spot: Spot
  /** The unit in whose folder it stands, so that its points can be spoken of as `the unit`. */
  readonly unit?: Id
  /** A wrong answer that reveals the misconception it names, and brings the misconception's cards forward. */
  readonly reveals?: true
}

/** Every name leads to something that exists, and every mistake to a card that comes first because of it. */
export function checkReferences(draft: Draft): readonly Problem[] {
  const known: Known = knownIn(draft)
  const carded = new Set(draft.cards.flatMap(({ value }) => value.points))
  return [...references(draft)].flatMap(({ what, id, owner, spot, unit, reveals }) => {
    if (!known[what].has(id)) return [error(spot, unknown(known, what, id, owner, unit))]
    return reveals && !carded.has(id) ? [error(spot, { kind: 'no-card', owner, id })] : []
  })
}

function* references(draft: Draft): Iterable<Reference> {
  for (const { unit, spot, value } of draft.points) {
    const owner = `point ${value.id}`
    yield* all('concept', value.concepts, { owner, spot: inside(spot, 'concepts'), unit })
  }
  for (const { spot, value } of [...draft.misconceptions, ...draft.terms]) {
    const owner = `${'term' in value ? 'term' : 'misconception'} ${value.id}`
    yield { what: 'concept', id: value.concept, owner, spot: inside(spot, 'concept') }
  }
  for (const { spot, value } of draft.criteria) {
    yield {
      what: 'marking point',
      id: value.point,
      owner: `criterion ${value.ref}`,
      spot: inside(spot, 'point'),
    }
  }
  for (const { spot, value } of draft.mixed) {
    yield* all('concept', value.concepts, { owner: `mixed set ${value.id}`, spot: inside(spot, 'concepts') })
  }
  for (const { home, spot, value } of draft.cards) {
    const owner = `card ${value.id}`
    const unit = home.kind === 'unit' ? { unit: home.id } : {}
    yield* all('point', value.points, { owner, spot: inside(spot, 'points'), ...unit })
    yield* maybe('concept', value.concept, { owner, spot: inside(spot, 'concept') })
    yield* maybe('section', value.section, { owner, spot: inside(spot, 'section') })
    if (home.kind === 'concept') yield { what: 'concept', id: home.id, owner, spot }
  }
  for (const { unit, spot, value } of draft.questions) {
    const owner = `question ${value.id}`
    yield* all('point', value.points, { owner, spot: inside(spot, 'points'), unit })
    yield { what: 'concept', id: value.concept, owner, spot: inside(spot, 'concept') }
    for (const { path, name, misconception } of expectedAnswers(value)) {
      const at = inside(spot, ...path, 'misconception')
      yield* maybe('misconception', misconception, {
        owner: `${name} of ${owner}`,
        spot: at,
        unit,
        reveals: true,
      })
    }
  }
  for (const { spot, value } of draft.scenarios) {
    const owner = `scenario ${value.id}`
    yield { what: 'concept', id: value.concept, owner, spot: inside(spot, 'concept') }
    yield* all('unit', value.units, { owner, spot: inside(spot, 'units') })
    for (const [turnIndex, turn] of value.turns.entries()) {
      for (const [index, choice] of turn.choices.entries()) {
        const at = inside(spot, 'turns', turnIndex, 'choices', index)
        const by = `choice ${choice.id} of turn ${turn.id} of ${owner}`
        yield* all('point', choice.points, { owner: by, spot: inside(at, 'points') })
        const revealed = inside(at, 'misconception')
        yield* maybe('misconception', choice.misconception, { owner: by, spot: revealed, reveals: true })
      }
    }
  }
  for (const task of draft.tasks) yield* ofTask(task)
}

function* ofTask({ spot, value }: Draft['tasks'][number]): Iterable<Reference> {
  const owner = `task ${value.id}`
  yield { what: 'concept', id: value.concept, owner, spot: inside(spot, 'concept') }
  yield* all('unit', value.units, { owner, spot: inside(spot, 'units') })
  yield* all('point', value.points, { owner, spot: inside(spot, 'points') })
  for (const [index, mark] of value.marks.entries()) {
    const at = inside(spot, 'marks', index, 'point')
    yield { what: 'point', id: mark.point, owner: `mark ${mark.id} of ${owner}`, spot: at }
  }
}

type Place = Omit<Reference, 'what' | 'id'>

function* all(what: Nameable, ids: readonly string[], place: Place): Iterable<Reference> {
  for (const [index, id] of ids.entries()) yield { ...place, what, id, spot: inside(place.spot, index) }
}

function* maybe(what: Nameable, id: string | undefined, place: Place): Iterable<Reference> {
  if (id !== undefined) yield { ...place, what, id }
}
