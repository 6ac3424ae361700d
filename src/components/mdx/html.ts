/** What MDX hands a component as its children: the rendered words, trimmed. */
export async function childrenOf(slots: { render(name: string): Promise<string> }): Promise<string> {
  return ((await slots.render('default')) ?? '').trim()
}

/** Whether rendered words bring their own blocks, or stand as one line that needs a paragraph round it. */
export function hasBlocks(html: string): boolean {
  return /<(p|div|ul|ol|figure|section|dl)\b/.test(html)
}

/** Rendered words of several blocks, cut after the first one; of one block, or none, all is the rest. */
export function firstBlock(html: string): { readonly first: string; readonly rest: string } {
  const match = /^<(p|div class="para")[\s\S]*?<\/(?:p|div)>(?=\s*<)/.exec(html)
  return match === null
    ? { first: '', rest: html }
    : { first: match[0], rest: html.slice(match[0].length).trim() }
}

/**
 * Takes the glossary lines that paragraphs brought along out of them, so that one margin can hold them
 * all, each once. A paragraph that stands in a block of its own margin must not open a second one.
 */
export function liftGlosses(html: string): { readonly words: string; readonly glosses: string } {
  const found = new Set<string>()
  const words = html
    .replace(
      /<div class="points">\s*((?:<dl class="gloss"[\s\S]*?<\/dl>\s*)+)<\/div>/g,
      (_, lines: string) => {
        for (const [line] of lines.matchAll(/<dl[\s\S]*?<\/dl>/g)) found.add(line)
        return ''
      },
    )
    .replaceAll('<div class="para beside">', '<div class="para">')
  return { words, glosses: [...found].join('') }
}

/** The terms that a paragraph marks, in reading order, each once. */
export function termsIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/data-term="([^"]+)"/g)].flatMap(([, id]) => id ?? []))]
}
