import type { PageDraft } from '#domain/catalogue/draft.ts'
import { type Model, type Stage, stageAnchor } from '#domain/catalogue/model.ts'

/**
 * The anchors of a page’s paragraphs about stages, by the words in bold that they open with: `take action`. Only
 * stages of models drawn on that page, and only where a single paragraph opens so, for an anchor leads to one place.
 */
export function stagesTold(
  page: PageDraft | undefined,
  models: readonly Model[],
): ReadonlyMap<string, string> {
  if (page === undefined) return new Map()
  const drawn = new Set(
    page.tags.flatMap(({ name, attributes }) => (name === 'Model' ? [attributes.get('of')?.value] : [])),
  )
  const openings = [...page.body.text.matchAll(/^\s*\*\*([^*]+?)[.:]?\*\*/gm)].map(([, words = '']) =>
    words.toLowerCase(),
  )
  const isTold = ({ name }: Stage) =>
    openings.filter((opening) => opening === name.toLowerCase()).length === 1
  return new Map(
    models
      .filter(({ id }) => drawn.has(id))
      .flatMap(({ id, stages }) =>
        stages.filter(isTold).map((stage) => [stage.name.toLowerCase(), stageAnchor(id, stage.id)] as const),
      ),
  )
}

/** The words in bold that a paragraph opens with, as `stagesTold` names them; nothing for any other paragraph. */
export function openingOf(html: string): string | undefined {
  return /^\s*<strong>([^<]+?)[.:]?<\/strong>/.exec(html)?.[1]?.toLowerCase()
}
