import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { FactId, Grade } from '#domain/journal/fact.ts'
import { isLate } from '#domain/pack/late.ts'
import { isOwnItem, type OwnItem } from '#domain/pack/own.ts'
import type { PackAnswer, PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import { answered, beginAttempt, readAttempt } from '#domain/quiz/attempt.ts'
import type { StoredRun } from '#domain/quiz/scenario/stored-run.ts'
import { scenarioOpening } from '#domain/quiz/sheet.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { getMarks } from '#stores/marks.ts'
import { type Asked, openQuiz, type Quiz } from '#stores/quiz.ts'
import { openScenario, type Play } from '#stores/scenario.ts'
import { type CardPlay, openCard } from './do-card.ts'
import { markOf, restoreMark, stampMarkOf } from './do-drafts.ts'
import { type KeptMark, keepMark } from './do-kept.ts'
import { responseIn } from './do-response.ts'
import { type AnySheet, loadAnySheet } from './do-sheets.ts'
import type { WritingPlay } from './do-writing.ts'

/** One item of a pack as it is done: the same question, scenario or card as anywhere else on the site. */
export type ItemWork =
  | { readonly kind: 'loading' }
  /** Its words are neither kept here nor reachable. */
  | { readonly kind: 'unreachable' }
  /** The site has it no longer. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'question'; readonly quiz: Quiz; readonly kept: KeptMark }
  /** Asked as no quiz can; `isLate` where its marks wait. */
  | {
      readonly kind: 'pack-question'
      readonly quiz: Asked
      readonly kept: KeptMark
      readonly isLate: boolean
    }
  | { readonly kind: 'writing'; readonly play: WritingPlay }
  /** `isLate` where its debrief waits. */
  | { readonly kind: 'scenario'; readonly play: Play; readonly title: string; readonly isLate: boolean }
  | { readonly kind: 'card'; readonly card: CardPlay }
  /** A card that was graded in this attempt, looked at again. */
  | {
      readonly kind: 'graded-card'
      readonly card: ShownCard
      readonly grade: Grade
      readonly response?: readonly string[]
    }

/** What an item is opened with. */
export interface ItemToOpen {
  readonly device: Device
  readonly pack: PackId
  readonly body: PackBody
  readonly attempt: FactId
  readonly item: PackItem
  /** The tutor’s own items, as they are known here. */
  readonly own: readonly OwnItem[]
  /** As the journal has it; absent while it is open. */
  readonly answer: PackAnswer | undefined
  /** From 1. */
  readonly place: { readonly position: number; readonly total: number }
  readonly onGraded: (fact: GradeFact) => void
  /** An answer without marks was kept. */
  readonly onKept: () => void
}

/** Opens an item where it was left in this browser; what the journal has of it stands above that. */
export async function openItem(asked: ItemToOpen): Promise<ItemWork> {
  try {
    const sheet = await loadAnySheet(asked.device, asked.item, asked.own)
    if (sheet?.kind === 'question') await restoreMark(asked.device, asked.attempt, asked.item.id)
    const work = sheet
      ? ((await ownWork(sheet, asked)) ?? (await workOn(sheet, asked)))
      : ({ kind: 'gone' } as const)
    if (work.kind !== 'graded-card') return work
    const response = await responseIn(asked.device.journal, asked.attempt, asked.item.id)
    return response ? { ...work, response } : work
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Forgets what was left half-way of an item that is answered now. */
export function forgetDraft(attempt: FactId, item: Id): void {
  getMarks().remove(markOf(attempt, item))
  getMarks().remove(stampMarkOf(attempt, item))
}

/** What a quiz or a review could not ask; what does is fetched for it alone. */
async function ownWork(sheet: AnySheet, asked: ItemToOpen): Promise<ItemWork | undefined> {
  const { device, pack, body, attempt, item, answer, onKept } = asked
  if (sheet.kind === 'writing') {
    const { openWriting } = await import('./do-writing.ts')
    const { writing } = sheet
    return { kind: 'writing', play: await openWriting({ device, pack, attempt, writing, answer, onKept }) }
  }
  const asksCertainty = body.rules?.asksCertainty === true
  if (sheet.kind !== 'question' || !(isLate(body) || asksCertainty || isOwnItem(item.id))) return undefined
  const { openPackQuestion } = await import('./do-question.ts')
  const quiz = openPackQuestion({
    device,
    pack,
    attempt,
    question: sheet.question,
    words: sheet.sheet.words,
    markName: markOf(attempt, item.id),
    asksCertainty,
    isLate: isLate(body),
    answer: answer?.kind === 'question' ? answer : undefined,
    onKept,
  })
  const kept = await keepMark(device, attempt, item.id, quiz.$view)
  return { kind: 'pack-question', quiz, kept, isLate: isLate(body) }
}

async function workOn(
  sheet: AnySheet,
  { device, body, attempt, item, answer, place, onGraded }: ItemToOpen,
): Promise<ItemWork> {
  const mark = markOf(attempt, item.id)
  switch (sheet.kind) {
    case 'question': {
      noteQuestion(mark, attempt, item.id, answer)
      const { unit, title } = sheet.sheet
      const quiz = openQuiz({ units: [unit], title, items: [item.id], first: sheet.question }, mark)
      return { kind: 'question', quiz, kept: await keepMark(device, attempt, item.id, quiz.$view) }
    }
    case 'scenario': {
      noteScenario(mark, answer)
      const { title } = sheet.sheet.scenario
      const play = openScenario(scenarioOpening(sheet.sheet), mark)
      return { kind: 'scenario', title, play, isLate: isLate(body) }
    }
    case 'card':
      return answer?.kind === 'card'
        ? { kind: 'graded-card', card: sheet.card, grade: answer.grade }
        : { kind: 'card', card: openCard(device, sheet.card, place, onGraded) }
    case 'writing':
      return { kind: 'gone' }
  }
}

/** An answer that is in the journal is shown with its marks, even where a crash came before the mark was set. */
function noteQuestion(mark: string, attempt: FactId, item: Id, answer: PackAnswer | undefined): void {
  const marks = getMarks()
  const left = readAttempt(marks.get(mark), new Set([item]))
  const fresh = beginAttempt([item], seedOf(attempt))
  const isKept = answer?.kind === 'question'
  if (isKept && !left?.isReading) {
    marks.set(mark, JSON.stringify(answered(left ?? fresh, answer.response)))
  } else if (!isKept && (!left || left.answers.length > 0)) {
    marks.set(mark, JSON.stringify(fresh))
  }
}

/** A run that is in the journal is looked back at; one that a mark alone calls kept was taken back since. */
function noteScenario(mark: string, answer: PackAnswer | undefined): void {
  const marks = getMarks()
  if (answer?.kind === 'scenario') {
    const run: StoredRun = { edition: answer.edition, path: answer.path, isKept: true }
    marks.set(mark, JSON.stringify(run))
  } else if (marks.get(mark)?.includes('"isKept":true')) {
    marks.remove(mark)
  }
}
