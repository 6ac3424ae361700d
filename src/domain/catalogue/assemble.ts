import type { Id } from '#domain/id.ts'
import { toCard } from './assemble-card.ts'
import { toQuestion } from './assemble-question.ts'
import type { Concept, Criterion, Misconception, MixedSet, Point, Section, Term, Unit } from './catalogue.ts'
import type { Draft, PointDraft } from './draft.ts'
import { isModelId, type Model } from './model.ts'
import { byLesson, UNIT_ORDER } from './order.ts'
import type { ReadyPack } from './ready-pack.ts'
import type { Choice, Scenario } from './scenario.ts'
import type { ScenarioDraft } from './scenario-schema.ts'
import type { Task } from './task.ts'
import type { Catalogue } from './whole.ts'

/** The link code of the item first published under an id: six hex digits, the first three bytes of its SHA-256. */
export type CodeOf = (firstId: Id) => string

/**
 * A draft without faults as the catalogue, in lesson order and with everything derived that authors do not
 * write: points, units and misconceptions of a concept, kinds, codes. The version is added by who hashes it.
 */
export function assemble(draft: Draft, codeOf: CodeOf): Omit<Catalogue, 'version'> {
  const firstIds = new Map(draft.aliases.map(({ from, to }) => [to, from]))
  const code = (id: Id): string => codeOf(firstIdOf(id, firstIds))
  const units = [...draft.units].sort((a, b) => unitRank(a.value.id) - unitRank(b.value.id))
  const points = units.flatMap(({ value }) =>
    draft.points.filter((point) => point.unit === value.id).map((point) => toPoint(point, draft.criteria)),
  )
  const misconceptions = draft.misconceptions.map(({ value }): Misconception => {
    const { concept, ...rest } = value
    return { kind: 'misconception', ...rest, concepts: [concept] }
  })
  const concepts = draft.concepts.map(({ id, value }) => toConcept(id, value, points, misconceptions))
  const unitsWithPoints = units.map(({ value }) => toUnit(value, points))
  const sections = toSections(draft, unitsWithPoints, concepts)
  const order = byLesson(unitsWithPoints, points, concepts, sections)
  return {
    units: unitsWithPoints,
    points,
    misconceptions,
    concepts,
    sections: order.sections(sections),
    cards: order.items(draft.cards.map((card) => toCard(card, code(card.value.id)))),
    questions: order.items(
      draft.questions.map(({ unit, value }) =>
        toQuestion(value, { unit, code: code(value.id), ...evidenceFor(value, points) }),
      ),
    ),
    scenarios: draft.scenarios.map(({ value }) => toScenario(value, code)),
    tasks: [...draft.tasks]
      .sort((a, b) => TASK_ORDER.indexOf(a.value.kind) - TASK_ORDER.indexOf(b.value.kind))
      .map(({ value }): Task => ({ ...value, code: code(value.id) })),
    models: draft.models.flatMap(({ value }): Model[] =>
      isModelId(value.id) ? [{ ...value, id: value.id }] : [],
    ),
    packs: draft.packs.map(({ value }): ReadyPack => value),
    mixed: draft.mixed.map(({ value }): MixedSet => value),
    glossary: draft.terms
      .map(({ value }): Term => value)
      .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
    aliases: Object.fromEntries(draft.aliases.map(({ from, to }) => [from, to])),
  }
}

const TASK_ORDER: readonly Task['kind'][] = ['writing', 'rehearsal']

/** The id under which something was first published, found by following renames backwards. */
export function firstIdOf(id: Id, firstIds: ReadonlyMap<Id, Id>): Id {
  const seen = new Set<Id>()
  let first = id
  for (
    let older = firstIds.get(first);
    older !== undefined && !seen.has(older);
    older = firstIds.get(first)
  ) {
    seen.add(older)
    first = older
  }
  return first
}

function unitRank(id: Id): number {
  const rank = UNIT_ORDER.indexOf(id)
  return rank === -1 ? UNIT_ORDER.length : rank
}

function toPoint(draft: PointDraft, criteria: Draft['criteria']): Point {
  switch (draft.kind) {
    case 'misconception':
      return { kind: 'misconception', unit: draft.unit, ...draft.value }
    case 'marking-point':
      return { kind: 'marking-point', unit: draft.unit, ...draft.value, ...mapped(draft.value.id, criteria) }
    case 'key-concept':
    case 'tip':
      return { kind: draft.kind, unit: draft.unit, ...draft.value }
  }
}

/** What a drill’s evidence would be shown for: the first marking point it names. */
function evidenceFor(
  { drill, points: named }: Draft['questions'][number]['value'],
  points: readonly Point[],
): { readonly evidenceFor?: string } {
  const found = points.find((point) => point.kind === 'marking-point' && named.includes(point.id))
  return drill && found?.kind === 'marking-point' ? { evidenceFor: found.text } : {}
}

/** The numbers under which a centre asks for a marking point; nothing where none is mapped. */
function mapped(point: Id, criteria: Draft['criteria']): { readonly criteria?: readonly Criterion[] } {
  const own = criteria
    .filter(({ value }) => value.point === point)
    .map(({ value: { point: _point, ...criterion } }) => criterion)
  return own.length === 0 ? {} : { criteria: own }
}

function toUnit(head: Draft['units'][number]['value'], points: readonly Point[]): Unit {
  const { id, title, aim, outcomes, level, real, reading } = head
  return {
    id,
    title,
    aim,
    outcomes,
    level,
    real,
    reading,
    points: points.filter((p) => p.unit === id).map((p) => p.id),
  }
}

function toConcept(
  id: Id,
  head: Draft['concepts'][number]['value'],
  points: readonly Point[],
  misconceptions: readonly Misconception[],
): Concept {
  const own = points.filter((point) => point.concepts.includes(id))
  const units = [...new Set(own.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))]
  return {
    id,
    ...head,
    units,
    points: own.map((point) => point.id),
    misconceptions: misconceptions.filter((wider) => wider.concepts.includes(id)).map((wider) => wider.id),
  }
}

function toSections(draft: Draft, units: readonly Unit[], concepts: readonly Concept[]): Section[] {
  const homes = new Set([...units, ...concepts].map(({ id }) => id))
  return draft.pages
    .filter(({ home }) => homes.has(home.id))
    .flatMap(({ home, tags }) =>
      tags.flatMap(({ name, attributes }): Section[] => {
        const id = attributes.get('id')?.value
        const title = attributes.get('title')?.value
        return name === 'Section' && id !== undefined && title !== undefined ? [{ id, title, on: home }] : []
      }),
    )
}

function toScenario(value: ScenarioDraft, code: CodeOf): Scenario {
  const turns = value.turns.map((turn) => ({
    ...turn,
    choices: turn.choices.map((choice): Choice => choice),
  }))
  return { ...value, turns, code: code(value.id) }
}
