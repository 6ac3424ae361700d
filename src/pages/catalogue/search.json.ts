import { loadWords } from '#catalogue/read.ts'
import { searchPart } from '#catalogue/search.ts'

/** Everything that can be found, fetched when someone first searches. */
export async function GET(): Promise<Response> {
  const { catalogue, sectionWords } = await loadWords()
  return Response.json(searchPart(catalogue, sectionWords))
}
