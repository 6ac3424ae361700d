import { syllable } from 'syllable'
import { plainOf, titleOf } from '#domain/catalogue/check/page-parts.ts'
import type { PageDraft } from '#domain/catalogue/draft.ts'
import { type Problem, warning } from '#domain/catalogue/problem.ts'

/** A page is read without trouble at this age, in years; above it the page is listed. */
const MAX_AGE_YEARS = 15

/** Lists pages whose words and sentences ask for more schooling than learners of these units may have had. */
export function checkReadingAge(pages: readonly PageDraft[]): readonly Problem[] {
  return pages.flatMap((page) => {
    const years = readingAge(plainOf(page))
    if (years === undefined || years <= MAX_AGE_YEARS) return []
    const at = { file: page.file, offset: page.body.offset }
    return [warning(at, { kind: 'reading-age', owner: titleOf(page), years, max: MAX_AGE_YEARS })]
  })
}

/**
 * The age in whole years at which a text is read without trouble: the school grade of Kincaid and others (1975,
 * Navy Research Branch Report 8-75) and five years. Nothing for a text without a sentence.
 */
export function readingAge(text: string): number | undefined {
  const sentences = text.split(/(?<=[.!?…:]["”’)]*)\s+|\n{2,}/).filter((one) => /\p{L}/u.test(one))
  const words = text.match(/\p{L}[\p{L}’]*/gu) ?? []
  if (sentences.length === 0 || words.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(5, Math.round(grade + 5))
}

/** English says the same few thousand words again and again; counting is slow. */
const counted = new Map<string, number>()

function syllablesOf(word: string): number {
  const known = counted.get(word)
  if (known !== undefined) return known
  const count = Math.max(1, syllable(word))
  counted.set(word, count)
  return count
}
