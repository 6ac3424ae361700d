import type { Id } from '#domain/id.ts'

/** A stretch of a text with gaps: words, or the gap that stands there. */
export type ClozeStretch = { readonly words: string } | { readonly gap: Id }

/** A text with gaps as it is read: its paragraphs (a line left empty begins one), each in stretches. */
export function clozeText(text: string): readonly (readonly ClozeStretch[])[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(GAP)
        // A pattern with one group gives words and gaps by turns.
        .map((stretch, at) => (at % 2 === 1 ? { gap: stretch } : { words: stretch }))
        .filter((stretch) => 'gap' in stretch || stretch.words !== ''),
    )
}

const GAP = /\{\{([^{}]*)\}\}/
