import { loadCatalogue } from '#catalogue/read.ts'
import { creditPart } from '#catalogue/ship.ts'

/** Every point with its cards: what credit is computed on. */
export async function GET(): Promise<Response> {
  return Response.json(creditPart(await loadCatalogue()))
}
