import { loadCatalogue, loadReading } from '#catalogue/read.ts'
import type { MarkingPoint, Misconception, Point, Term } from '#domain/catalogue/catalogue.ts'
import type { Model } from '#domain/catalogue/model.ts'
import type { Id } from '#domain/id.ts'
import { stagesTold } from './models.ts'

/** The point a page names, of a unit or wider. Throws where there is none: the catalogue's check tells authors. */
export async function findPoint(id: Id): Promise<Point> {
  const { points, misconceptions } = await loadCatalogue()
  return known(id, points.find((point) => point.id === id) ?? misconceptions.find((mis) => mis.id === id))
}

/** The misconception a page refutes. */
export async function findMisconception(id: Id): Promise<Misconception> {
  const point = await findPoint(id)
  return known(id, point.kind === 'misconception' ? point : undefined)
}

/** The marking point whose evidence a page shows. */
export async function findMarkingPoint(id: Id): Promise<MarkingPoint> {
  const point = await findPoint(id)
  return known(id, point.kind === 'marking-point' ? point : undefined)
}

/** The glossary line of a term. */
export async function findTerm(id: Id): Promise<Term> {
  const { glossary } = await loadCatalogue()
  return known(
    id,
    glossary.find((term) => term.id === id),
  )
}

/** What a question at the top of a page asks. */
export async function findGuess(id: Id): Promise<string> {
  const { pages } = await loadReading()
  const guesses = pages.flatMap(({ tags }) => tags.filter(({ name }) => name === 'Guess'))
  const guess = guesses.find(({ attributes }) => attributes.get('id')?.value === id)
  return known(id, guess?.attributes.get('ask')?.value)
}

/** The model that a page draws. */
export async function findModel(id: Id): Promise<Model> {
  const { models } = await loadCatalogue()
  return known(
    id,
    models.find((model) => model.id === id),
  )
}

/** The anchors of paragraphs about drawn stages, by their opening, on the page that an address’s parameters tell. */
export async function findStages(params: Params): Promise<ReadonlyMap<string, string>> {
  const { pages, catalogue } = await loadReading()
  return stagesTold(
    pages.find(({ home }) => home.id === params[home.kind]),
    catalogue.models,
  )
}

type Params = Readonly<Record<string, string | undefined>>

function known<T>(id: Id, found: T | undefined): T {
  if (found === undefined) throw new Error(`A page names ${id}, which the catalogue does not know`)
  return found
}
