import type { Typed } from '#domain/catalogue/catalogue.ts'

/** What a typed answer is worth, and what is said of it. */
export interface TypedMark {
  /** 0 to 1. */
  readonly fraction: number
  readonly why: string
  readonly misconception?: string
}

/** Marks typed words: an expected wrong answer first, then the best accepted one within the typos allowed. */
export function markTyped({ accept, reject, why }: Typed, given: string): TypedMark {
  const said = plainWords(given)
  const wrong = reject.find(({ text }) => plainWords(text) === said)
  if (wrong) {
    const { misconception } = wrong
    return { fraction: 0, why: wrong.why, ...(misconception === undefined ? {} : { misconception }) }
  }
  const found = accept.find(({ text }) => plainWords(text) === said)
  return found ? { fraction: found.fraction ?? 1, why: found.why ?? why } : { fraction: 0, why }
}

function plainWords(text: string): string {
  return text.trim().toLowerCase()
}
