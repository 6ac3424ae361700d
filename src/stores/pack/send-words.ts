import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty, Grade } from '#domain/journal/fact.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { fits } from '#domain/quiz/fits.ts'
import { inWords, partsInWords } from '#domain/quiz/in-words.ts'
import { endingOf } from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'
import type { DurationMillis } from '#domain/time.ts'
import { type AnySheet, loadAnySheet } from './do-sheets.ts'
import type { ListedItem } from './do-view.ts'

/** One answer in the words a tutor will see. */
export interface AnswerWords {
  readonly id: Id
  readonly kind: PackAnswer['kind']
  readonly title: string
  readonly said: SaidInWords
  /** How certain, and how long it took, where the receipt says so. */
  readonly certainty?: Certainty
  readonly tookMillis?: DurationMillis
}

/** What was answered: the words chosen, in the order given, part by part, or a grade. */
export type SaidInWords =
  | { readonly kind: 'chosen' | 'ordered'; readonly texts: readonly string[] }
  /** A line for each part of a question, those left open too: `…`. */
  | { readonly kind: 'filled'; readonly texts: readonly string[] }
  | { readonly kind: 'played'; readonly texts: readonly string[]; readonly ending: string }
  | { readonly kind: 'graded'; readonly grade: Grade }
  | { readonly kind: 'written'; readonly text: string }
  /** The item changed on this site since, so that its words no longer fit. */
  | { readonly kind: 'changed' }

/** Every answer in words, in the pack's order. Rejects where the words are out of reach. */
export async function answersInWords(
  device: Device,
  items: readonly ListedItem[],
  answers: readonly PackAnswer[],
  own: readonly OwnItem[] = [],
): Promise<readonly AnswerWords[]> {
  return Promise.all(
    answers.map(async (answer): Promise<AnswerWords> => {
      const item = items.find(({ id }) => id === answer.item)?.item
      const sheet = item && (await loadAnySheet(device, item, own))
      const said = (sheet && saidOf(sheet, answer)) ?? { kind: 'changed' }
      const { certainty, tookMillis } = answer.kind === 'question' ? answer : {}
      return {
        id: answer.item,
        kind: answer.kind,
        title: item?.title ?? answer.item,
        said,
        ...(certainty === undefined ? {} : { certainty }),
        ...(tookMillis === undefined ? {} : { tookMillis }),
      }
    }),
  )
}

function saidOf(sheet: AnySheet, answer: PackAnswer): SaidInWords | undefined {
  if (sheet.kind === 'card') {
    return answer.kind === 'card' ? { kind: 'graded', grade: answer.grade } : undefined
  }
  if (sheet.kind === 'scenario') {
    return answer.kind === 'scenario' ? playedOf(sheet, answer) : undefined
  }
  if (sheet.kind === 'writing') {
    return answer.kind === 'writing' ? { kind: 'written', text: answer.text } : undefined
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
  { sheet: { scenario } }: Extract<AnySheet, { readonly kind: 'scenario' }>,
  { path }: Extract<PackAnswer, { readonly kind: 'scenario' }>,
): SaidInWords | undefined {
  const run = replay(scenario, path)
  const ending = run && endingOf(scenario, run.state)
  return ending && { kind: 'played', texts: run.steps.map(({ choice }) => choice.text), ending: ending.title }
}
