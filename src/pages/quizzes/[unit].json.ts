import type { APIContext } from 'astro'
import { loadCatalogue } from '#catalogue/read.ts'
import { type QuizSheet, quizSheets } from '#domain/quiz/sheet.ts'

export async function getStaticPaths() {
  const sheets = quizSheets(await loadCatalogue())
  return sheets.map((sheet) => ({ params: { unit: sheet.unit }, props: { sheet } }))
}

/** All of one unit's quiz, for after its first answer. */
export function GET({ props }: APIContext<{ readonly sheet: QuizSheet }>): Response {
  return Response.json(props.sheet)
}
