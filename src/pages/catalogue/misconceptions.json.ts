import { knownMisconceptions } from '#catalogue/known-misconceptions.ts'
import { loadCatalogue } from '#catalogue/read.ts'
import type { MisconceptionsPart } from '#domain/catalogue/shipped.ts'

/** Every misconception with where it is put right: what a gradebook names them by. */
export async function GET(): Promise<Response> {
  const catalogue = await loadCatalogue()
  const part: MisconceptionsPart = {
    version: catalogue.version,
    misconceptions: knownMisconceptions(catalogue),
  }
  return Response.json(part)
}
