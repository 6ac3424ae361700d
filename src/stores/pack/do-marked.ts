import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { isSealed, mayShow } from '#domain/pack/late.ts'
import type { Award, PackAnswer, PackItem } from '#domain/pack/pack.ts'
import { shownIds } from '#domain/quiz/attempt.ts'
import { fits } from '#domain/quiz/fits.ts'
import { type Marked, mark } from '#domain/quiz/mark.ts'
import type { Debrief } from '#domain/quiz/scenario/debrief.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import { getDevice } from '#stores/device.ts'
import { loadAnySheet } from './do-sheets.ts'
import type { Begun, DoingView } from './do-view.ts'

/** One item of an attempt that is over, with what may be shown of it. */
export interface MarkedItem {
  readonly id: Id
  readonly title: string
  readonly said: SaidOf
  /** What the tutor gave for it. */
  readonly award?: Award
  /** Of writing: what the tutor found in it, and what else they look for. */
  readonly looksFor: readonly { readonly text: string; readonly isFound: boolean }[]
}

/** What is shown of an answer. */
export type SaidOf =
  /** `waits`: its tutor marks it. `elsewhere`: a flashcard, which says so itself, or a scenario that may not be shown. */
  | { readonly kind: 'none' | 'waits' | 'changed' | 'elsewhere' }
  | { readonly kind: 'written'; readonly text: string }
  | {
      readonly kind: 'marked'
      readonly question: Question
      readonly shown: readonly Id[]
      readonly marked: Marked
      readonly words: MarkingWords
    }
  | { readonly kind: 'played'; readonly debrief: Debrief; readonly words: MarkingWords }

/** Everything that may be shown of an attempt that is over, item by item; empty where nothing may be. Rejects where words are out of reach. */
export async function readMarked({ body }: Begun, view: DoingView): Promise<readonly MarkedItem[]> {
  const { attempt, items, answers, own, revealed } = view
  const isShown = mayShow(body, attempt, revealed !== undefined)
  const { feedback } = attempt
  if (!isShown && !feedback) return []
  return Promise.all(
    items.flatMap(({ id, item }) => {
      if (!item) return []
      const answer = answers.find((one) => one.item === id)
      const award = feedback?.awards.find((one) => one.item === id)
      // What only counts is not shown, but what the tutor wrote on it is.
      if (!isShown && !award) return []
      if (item.kind === 'card' && !award) return []
      return [markedOf(item, { answer, award, isShown: isShown && !isSealed(body, id, revealed) })]
    }),
  )

  async function markedOf(
    item: PackItem,
    given: {
      readonly answer: PackAnswer | undefined
      readonly award: Award | undefined
      readonly isShown: boolean
    },
  ): Promise<MarkedItem> {
    const { answer, award } = given
    const sheet = await loadAnySheet(getDevice(), item, own)
    const base = { id: item.id, title: item.title, ...(award ? { award } : {}), looksFor: [] }
    if (!answer) return { ...base, said: { kind: 'none' } }
    if (sheet?.kind === 'writing' && answer.kind === 'writing') {
      const looksFor = award
        ? sheet.writing.looksFor.map(({ id, text }) => ({ text, isFound: award.found.includes(id) }))
        : []
      return { ...base, looksFor, said: { kind: 'written', text: answer.text } }
    }
    if (sheet?.kind === 'scenario' && answer.kind === 'scenario' && given.isShown) {
      const { debriefOf } = await import('./do-played.ts')
      const debrief = await debriefOf(item.id, answer.path)
      return {
        ...base,
        said: debrief ? { kind: 'played', debrief, words: sheet.sheet.words } : { kind: 'changed' },
      }
    }
    if (answer.kind !== 'question') return { ...base, said: { kind: 'elsewhere' } }
    if (!given.isShown) return { ...base, said: { kind: 'waits' } }
    if (sheet?.kind !== 'question' || !fits(sheet.question, answer.response)) {
      return { ...base, said: { kind: 'changed' } }
    }
    const { question } = sheet
    return {
      ...base,
      said: {
        kind: 'marked',
        question,
        shown: shownIds(question, seedOf(attempt.attempt)),
        marked: mark(question, answer.response),
        words: sheet.sheet.words,
      },
    }
  }
}
