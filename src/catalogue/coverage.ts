import type { PageDraft, Tag } from '#domain/catalogue/draft.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'

/** How often a point is taught, asked and played: what an author looks at to see what is missing. */
export interface Coverage {
  readonly id: Id
  /** Sections that show it in their margin, refute it or show its evidence. */
  readonly sections: number
  readonly cards: number
  /** Questions that name it, or that have a wrong option which reveals it. */
  readonly questions: number
  /** Turns of scenarios with a choice that names it or reveals it. */
  readonly turns: number
  /** Questions on a piece of evidence for it: ready to show, or sent back? */
  readonly drills: number
}

/** How much of everything the catalogue holds; `misconceptions` are the wider ones, outside the units. */
export type Totals = Readonly<
  Record<
    | 'units'
    | 'points'
    | 'concepts'
    | 'misconceptions'
    | 'cards'
    | 'questions'
    | 'scenarios'
    | 'tasks'
    | 'glossary'
    | 'packs',
    number
  >
>

/** Counts what there is. */
export function totalsOf(catalogue: Catalogue): Totals {
  return {
    units: catalogue.units.length,
    points: catalogue.points.length,
    concepts: catalogue.concepts.length,
    misconceptions: catalogue.misconceptions.length,
    cards: catalogue.cards.length,
    questions: catalogue.questions.length,
    scenarios: catalogue.scenarios.length,
    tasks: catalogue.tasks.length,
    glossary: catalogue.glossary.length,
    packs: catalogue.packs.length,
  }
}

/** Counts, for each point of the units, where it occurs. */
export function coverageOf(catalogue: Catalogue, pages: readonly PageDraft[]): readonly Coverage[] {
  const sections = pages.flatMap(pointsBySection)
  const questions = catalogue.questions.map((question) => {
    return new Set([...question.points, ...misconceptionsOf(question)])
  })
  const drills = catalogue.questions.filter(({ drill }) => drill).map(({ points }) => new Set(points))
  const turns = catalogue.scenarios.flatMap((scenario) =>
    scenario.turns.map(
      ({ choices }) => new Set([...choices.flatMap(({ points }) => points), ...revealedBy(choices)]),
    ),
  )
  const cards = catalogue.cards.map(({ points }) => new Set(points))
  return catalogue.points.map(({ id }) => {
    const among = (sets: readonly ReadonlySet<Id>[]): number => sets.filter((set) => set.has(id)).length
    return {
      id,
      sections: among(sections),
      cards: among(cards),
      questions: among(questions),
      turns: among(turns),
      drills: among(drills),
    }
  })
}

function revealedBy(items: readonly { readonly misconception?: Id }[]): readonly Id[] {
  return items.flatMap(({ misconception }) => (misconception === undefined ? [] : [misconception]))
}

/** The points named between one section's heading and the next. */
function pointsBySection({ tags }: PageDraft): readonly ReadonlySet<Id>[] {
  const sections: Set<Id>[] = []
  for (const tag of tags) {
    if (tag.name === 'Section') sections.push(new Set())
    for (const id of pointsNamedBy(tag)) sections.at(-1)?.add(id)
  }
  return sections
}

function pointsNamedBy({ name, attributes }: Tag): readonly Id[] {
  const attribute = { Beside: 'points', Mis: 'id', Evidence: 'point' }[name]
  const value = attribute === undefined ? undefined : attributes.get(attribute)?.value
  return value?.split(/\s+/).filter((id) => id !== '') ?? []
}
