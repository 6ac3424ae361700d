import type { Card } from './catalogue.ts'
import type { Draft } from './draft.ts'

/** The one hole of a cloze: `{{one month}}`. */
const HOLE = /\{\{([^{}]*)\}\}/

/** What stands for the hole wherever a cloze is named in words. */
const BLANK = '…'

/** A drafted flashcard as the catalogue holds it: words for its front and back, whatever its kind. */
export function toCard({ home, value }: Draft['cards'][number], code: string): Card {
  const concept = value.concept ?? (home.kind === 'concept' ? home.id : undefined)
  const place = {
    code,
    ...(concept === undefined ? {} : { concept }),
    ...(home.kind === 'unit' ? { unit: home.id } : {}),
  }
  switch (value.kind) {
    case 'plain':
    case 'sum':
      return { ...value, ...place }
    case 'cloze': {
      const [before = '', back = '', after = ''] = value.front.split(HOLE)
      return { ...value, ...place, front: `${before}${BLANK}${after}`, back, around: [before, after] }
    }
    case 'marking-point':
      return { ...value, ...place, back: value.parts.map(({ text }) => text).join('; ') }
    case 'order':
      return { ...value, ...place, back: value.steps.join(', ') }
  }
}
