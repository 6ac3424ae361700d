import type { Tag } from '#domain/catalogue/draft.ts'
import { withoutCode } from '#domain/catalogue/texts.ts'

/** An MDX file cut in two: YAML between its `---` lines, and the page. */
export interface CutPage {
  readonly front: { readonly text: string; readonly offset: number }
  readonly body: { readonly text: string; readonly offset: number }
}

/** Cuts the front matter off a page; nothing when it does not begin with any. */
export function cutPage(text: string): CutPage | undefined {
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text)
  if (match === null) return undefined
  const [whole, front = ''] = match
  return {
    front: { text: front, offset: whole.indexOf('\n') + 1 },
    body: { text: text.slice(whole.length), offset: whole.length },
  }
}

/**
 * The components a page uses, in the order in which they open. Only what the checks need is read; Astro's
 * MDX compiler reads the page itself and reports its grammar.
 */
export function tagsOf(file: string, body: CutPage['body']): readonly Tag[] {
  const text = withoutCode(body.text)
  return [...text.matchAll(/<([A-Z][A-Za-z0-9]*)((?:[^>"]|"[^"]*")*)>/g)].map((match) => {
    const [, name = '', list = ''] = match
    const start = body.offset + match.index
    const listStart = start + 1 + name.length
    const attributes = [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map((found) => {
      const [, key = '', value = ''] = found
      return [key, { value, spot: { file, offset: listStart + found.index + key.length + 2 } }] as const
    })
    return { name, spot: { file, offset: start }, attributes: new Map(attributes) }
  })
}
