import type { PageDraft } from '#domain/catalogue/draft.ts'
import type { Id } from '#domain/id.ts'

/** What each section of the pages says, as plain text: components and Markdown's marks are left out. */
export function wordsBySection(pages: readonly PageDraft[]): ReadonlyMap<Id, string> {
  const words = new Map<Id, string>()
  for (const { body, tags } of pages) {
    const sections = tags.filter(({ name }) => name === 'Section')
    for (const { spot, attributes } of sections) {
      const id = attributes.get('id')?.value
      if (id === undefined || !('offset' in spot)) continue
      const rest = body.text.slice(spot.offset - body.offset)
      const end = rest.indexOf('</Section>')
      words.set(id, plainWords(end === -1 ? rest : rest.slice(0, end)))
    }
  }
  return words
}

/** The words of a stretch of MDX as they are read aloud, in one line. */
export function plainWords(mdx: string): string {
  return mdx
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<[A-Za-z][^>]*?\sask="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.|#+|>)\s+/gm, ' ')
    .replace(/[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}
