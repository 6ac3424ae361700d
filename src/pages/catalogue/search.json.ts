import { loadReading } from '#catalogue/read.ts'
import { searchPart } from '#catalogue/search.ts'

/** Everything that can be found, fetched when someone first searches. */
export async function GET(): Promise<Response> {
  const { catalogue, pages } = await loadReading()
  return Response.json(searchPart(catalogue, pages))
}
