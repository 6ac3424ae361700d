import type { Draft, PageDraft } from '#domain/catalogue/draft.ts'
import { inside, type Problem, type Spot, type Trouble, warning } from '#domain/catalogue/problem.ts'
import { proseOf } from '#domain/catalogue/texts.ts'
import type { Id } from '#domain/id.ts'
import { innerOf, titleOf } from './page-parts.ts'

/**
 * What is still to be written: points that no section teaches or no flashcard asks, misconceptions that nothing
 * refutes, pages without their questions. It stops no build, so that a unit can be looked at half-way.
 */
export function unfinishedIn(draft: Draft): readonly Problem[] {
  return [...unfinishedPoints(draft), ...unfinishedConcepts(draft), ...draft.pages.flatMap(unfinishedPage)]
}

function unfinishedPoints({ points, misconceptions, cards, pages }: Draft): readonly Problem[] {
  const asked = new Set(cards.flatMap(({ value }) => value.points))
  const refuting = new Set(cards.flatMap(({ value }) => (value.use === 'misconception' ? value.points : [])))
  const taught = new Set(pages.flatMap(taughtOn))
  const refuted = new Map(pages.flatMap(refutationsOn))
  const unit = points.flatMap(({ kind, spot, value }): readonly Problem[] => {
    const owner = `point ${value.id}`
    if (kind === 'misconception') return beliefOf(value.id, spot, { refuted, refuting })
    return [
      ...(taught.has(value.id) ? [] : [listed(spot, { kind: 'no-section-of', owner })]),
      ...(asked.has(value.id) ? [] : [listed(spot, { kind: 'no-card-of', owner })]),
    ]
  })
  return [
    ...unit,
    ...misconceptions.flatMap(({ spot, value }) => beliefOf(value.id, spot, { refuted, refuting })),
  ]
}

interface Said {
  /** Whether each refutation says why and gives an example, by the misconception’s id. */
  readonly refuted: ReadonlyMap<Id, boolean>
  /** Misconceptions that a card of theirs asks about. */
  readonly refuting: ReadonlySet<Id>
}

function beliefOf(id: Id, spot: Spot, { refuted, refuting }: Said): readonly Problem[] {
  const owner = `misconception ${id}`
  const whole = refuted.get(id)
  return [
    ...(whole === undefined ? [listed(spot, { kind: 'not-refuted', owner })] : []),
    ...(whole === false ? [listed(spot, { kind: 'refutation-short', owner })] : []),
    ...(refuting.has(id) ? [] : [listed(spot, { kind: 'no-card-of', owner, use: 'misconception' })]),
  ]
}

function unfinishedConcepts({ concepts, cards, points }: Draft): readonly Problem[] {
  const used = new Set(points.flatMap(({ value }) => value.concepts))
  return concepts.flatMap(({ id, spot }) => {
    const unused = {
      kind: 'page-lacks',
      owner: `concept ${id}`,
      what: 'a point of a unit that names it',
    } as const
    const own = cards.filter(({ value, home }) => (value.concept ?? home.id) === id)
    return [
      ...(used.has(id) ? [] : [listed(spot, unused)]),
      ...(['definition', 'application'] as const).flatMap((use) =>
        own.some(({ value }) => value.use === use)
          ? []
          : [listed(spot, { kind: 'no-card-of', owner: `concept ${id}`, use })],
      ),
    ]
  })
}

/** Models whose evidence is thin or disputed, so that their pages say how far to trust them (facts of the subject, M09). */
const DOUBTED: ReadonlySet<Id> = new Set([
  'kolb',
  'honey-mumford',
  'learning-styles-evidence',
  'gibbs',
  'andragogy',
  'evaluating-learning',
  'root-cause',
  'customer-feedback',
])

const GUESSES = [2, 3] as const

function unfinishedPage(page: PageDraft): readonly Problem[] {
  const { home, tags, file, body } = page
  const owner = titleOf(page)
  const at: Spot = { file, offset: body.offset }
  const count = (name: string): number => tags.filter((tag) => tag.name === name).length
  const guesses = count('Guess')
  const lacks = [
    ...(count('Lead') > 0 ? [] : ['an opening in <Lead>']),
    ...(count('Section') > 0 ? [] : ['a <Section>']),
    ...(count('Prompt') > 0 ? [] : ['a <Prompt> inside the prose']),
    ...(count('Why') > 0 ? [] : ['an open question in <Why>']),
    ...(DOUBTED.has(home.id) && count('Trust') === 0 ? ['a <Trust> note'] : []),
    ...(/70[-–]20[-–]10/.test(body.text) && count('Trust') === 0 ? ['a <Trust> note on 70-20-10'] : []),
  ]
  return [
    ...(guesses < GUESSES[0] || guesses > GUESSES[1]
      ? [listed(at, { kind: 'few-guesses', owner, guesses })]
      : []),
    ...lacks.map((what) => listed(at, { kind: 'page-lacks', owner, what })),
  ]
}

function taughtOn({ tags }: PageDraft): readonly Id[] {
  return tags.flatMap(({ name, attributes }) => {
    const field = { Beside: 'points', Evidence: 'point' }[name]
    return field === undefined ? [] : (attributes.get(field)?.value.split(/\s+/) ?? [])
  })
}

/** The misconceptions a page refutes; whether each says why one comes to it, and gives an example. */
function refutationsOn(page: PageDraft): readonly (readonly [Id, boolean])[] {
  return page.tags.flatMap((tag) => {
    const id = tag.name === 'Mis' ? tag.attributes.get('id')?.value : undefined
    if (id === undefined) return []
    const paragraphs = proseOf(innerOf(page, tag))
      .trim()
      .split(/\n\s*\n/)
    return [[id, paragraphs.length >= 2] as const]
  })
}

function listed(spot: Spot, trouble: Trouble): Problem {
  return warning('path' in spot ? inside(spot) : spot, trouble)
}
