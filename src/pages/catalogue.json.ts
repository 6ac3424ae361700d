import { loadCatalogue } from '#catalogue/read.ts'

/** The whole catalogue as it was checked, for other programs. No page loads it. */
export async function GET(): Promise<Response> {
  return Response.json(await loadCatalogue())
}
