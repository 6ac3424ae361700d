import { loadCatalogue } from '#catalogue/read.ts'
import { itemsPart } from '#catalogue/ship.ts'

/** Every card in lesson order: what the flashcards fetch once. */
export async function GET(): Promise<Response> {
  return Response.json(itemsPart(await loadCatalogue()))
}
