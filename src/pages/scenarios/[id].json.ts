import type { APIContext } from 'astro'
import { loadCatalogue } from '#catalogue/read.ts'
import { type ScenarioSheet, scenarioSheets } from '#domain/quiz/sheet.ts'

export async function getStaticPaths() {
  const sheets = scenarioSheets(await loadCatalogue())
  return sheets.map((sheet) => ({ params: { id: sheet.scenario.id }, props: { sheet } }))
}

/** All of one scenario, for after its first choice. */
export function GET({ props }: APIContext<{ readonly sheet: ScenarioSheet }>): Response {
  return Response.json(props.sheet)
}
