import { loadAnkiPart } from '#catalogue/anki-packs.ts'

/** Every built-in card as Anki gets it: fetched by who takes their cards to Anki or brings some from there. */
export async function GET(): Promise<Response> {
  return Response.json(await loadAnkiPart())
}
