import type { PageDraft, Tag } from '#domain/catalogue/draft.ts'
import { proseOf } from '#domain/catalogue/texts.ts'

/** What authors call a page: `lesson self-study`, `concept kolb`. */
export function titleOf({ home }: Pick<PageDraft, 'home'>): string {
  return `${home.kind === 'unit' ? 'lesson' : 'concept'} ${home.id}`
}

/** What stands between a component’s tags; nothing where it closes itself. */
export function innerOf({ body }: PageDraft, { name, spot }: Tag): string {
  if (!('offset' in spot)) return ''
  const rest = body.text.slice(spot.offset - body.offset)
  const [open = ''] = /^<(?:[^>"]|"[^"]*")*>/.exec(rest) ?? []
  if (open.endsWith('/>')) return ''
  const end = rest.indexOf(`</${name}>`)
  return end === -1 ? '' : rest.slice(open.length, end)
}

/** The running words of a page, without tags and Markdown’s marks; its paragraphs stay apart. */
export function plainOf({ body }: PageDraft): string {
  return proseOf(body.text)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*]|\d+\.|#+|>)[ \t]+/gm, '\n\n')
    .replace(/[*_`]{1,3}/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n /g, '\n')
    .trim()
}
