import { loadCatalogue } from '#catalogue/read.ts'
import { setsOf } from '#domain/quiz/sets.ts'

/** Every question without its words, and what sets of them there are: what the quizzes' page and a set fetch once. */
export async function GET(): Promise<Response> {
  return Response.json(setsOf(await loadCatalogue()))
}
