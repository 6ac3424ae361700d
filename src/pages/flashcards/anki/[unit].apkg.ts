import type { GetStaticPaths } from 'astro'
import { loadAnkiPart, packOf } from '#catalogue/anki-packs.ts'

/** A package of each unit's cards, and one of all. */
export const getStaticPaths = (async () => {
  const part = await loadAnkiPart()
  const packs = [
    ...part.units.map(({ id, cards }) => ({ unit: id, cards })),
    { unit: 'all', cards: part.notes.map(({ id }) => id) },
  ]
  return packs.map(({ unit, cards }) => ({ params: { unit }, props: { cards } }))
}) satisfies GetStaticPaths

/** The file itself. */
export async function GET({
  props,
}: {
  readonly props: { readonly cards: readonly string[] }
}): Promise<Response> {
  return new Response(await packOf(await loadAnkiPart(), props.cards), {
    headers: { 'content-type': 'application/octet-stream' },
  })
}
