import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { fits } from '#domain/quiz/fits.ts'
import { inWords, partsInWords } from '#domain/quiz/in-words.ts'
import { endingOf } from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'
import { type ItemSheet, loadSheet } from './do-sheets.ts'
import type { ListedItem } from './do-view.ts'

/** One answer in the words a tutor will see. */
export interface AnswerWords {
  readonly id: Id
  readonly kind: PackAnswer['kind']
  readonly title: string
  readonly said: SaidInWords
}

/** What was answered: the words chosen, in the order given, part by part, or a grade. */
export type SaidInWords =
  | { readonly kind: 'chosen' | 'ordered'; readonly texts: readonly string[] }
  /** A line for each part of a question, those left open too: `…`. */
  | { readonly kind: 'filled'; readonly texts: readonly string[] }
  | { readonly kind: 'played'; readonly texts: readonly string[]; readonly ending: string }
  | { readonly kind: 'graded'; readonly grade: Grade }
  /** The item changed on this site since, so that its words no longer fit. */
  | { readonly kind: 'changed' }

/** Every answer in words, in the pack's order. Rejects where the words are out of reach. */
export async function answersInWords(
  device: Device,
  items: readonly ListedItem[],
  answers: readonly PackAnswer[],
): Promise<readonly AnswerWords[]> {
  return Promise.all(
    answers.map(async (answer): Promise<AnswerWords> => {
      const item = items.find(({ id }) => id === answer.item)?.item
      const sheet = item && (await loadSheet(device, item))
      const said = (sheet && saidOf(sheet, answer)) ?? { kind: 'changed' }
      return { id: answer.item, kind: answer.kind, title: item?.title ?? answer.item, said }
    }),
  )
}

function saidOf(sheet: ItemSheet, answer: PackAnswer): SaidInWords | undefined {
  if (sheet.kind === 'card') {
    return answer.kind === 'card' ? { kind: 'graded', grade: answer.grade } : undefined
  }
  if (sheet.kind === 'scenario') {
    return answer.kind === 'scenario' ? playedOf(sheet, answer) : undefined
  }
  if (answer.kind !== 'question') return undefined
  const { question } = sheet
  if (!fits(question, answer.response)) return undefined
  if (question.kind === 'order') return { kind: 'ordered', texts: inWords(question, answer.response) }
  if (question.kind === 'choice' || question.kind === 'multiple')
    return { kind: 'chosen', texts: inWords(question, answer.response) }
  const parts = partsInWords(question, answer.response)
  // One part alone needs no place in a list.
  if (parts.length === 1) return { kind: 'chosen', texts: inWords(question, answer.response) }
  const texts = parts.map(({ label, said = '…' }) => (label === '' ? said : `${label}: ${said}`))
  return { kind: 'filled', texts }
}

function playedOf(
  { sheet: { scenario } }: Extract<ItemSheet, { readonly kind: 'scenario' }>,
  { path }: Extract<PackAnswer, { readonly kind: 'scenario' }>,
): SaidInWords | undefined {
  const run = replay(scenario, path)
  const ending = run && endingOf(scenario, run.state)
  return ending && { kind: 'played', texts: run.steps.map(({ choice }) => choice.text), ending: ending.title }
}
