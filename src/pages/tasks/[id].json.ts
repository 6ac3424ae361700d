import type { APIContext } from 'astro'
import { loadCatalogue } from '#catalogue/read.ts'
import { type TaskSheet, taskSheets } from '#domain/quiz/task/sheet.ts'

export async function getStaticPaths() {
  const sheets = taskSheets(await loadCatalogue())
  return sheets.map((sheet) => ({ params: { id: sheet.task.id }, props: { sheet } }))
}

/** All of one task, for when one begins to mark. */
export function GET({ props }: APIContext<{ readonly sheet: TaskSheet }>): Response {
  return Response.json(props.sheet)
}
