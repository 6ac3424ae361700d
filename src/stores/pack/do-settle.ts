import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { cleanAnswers } from '#domain/pack/clean-answers.ts'
import { counts, isLate, isSealed, knownHere, packItemOf } from '#domain/pack/late.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import type { FeedbackBody, PackAnswer, PackItem } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { broughtForward, itemAnswered } from '#domain/quiz/answer.ts'
import { fits } from '#domain/quiz/fits.ts'
import { mark } from '#domain/quiz/mark.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import { studyDayOf } from '#domain/time.ts'
import { readAttempt, readPack } from './do-answers.ts'
import { draftAnswer } from './do-drafts.ts'
import { type AnySheet, loadAnySheet } from './do-sheets.ts'
import type { Attempt, Begun } from './do-view.ts'

/** What happens to a pack that may let its answers count. */
export type Turn =
  | { readonly kind: 'end'; readonly isOver: boolean }
  | { readonly kind: 'reveal'; readonly keys: readonly OwnItem[] }
  | { readonly kind: 'feedback'; readonly feedback: FeedbackBody }
  /** Nothing new: what a crash, another device or missing words left uncounted is counted now. */
  | { readonly kind: 'look' }

/**
 * Keeps a turn and all that follows from it in one write: the end of an attempt, what was half-way in it when its time
 * was up, and, of every answer whose key is known and may count by now, the answer itself with the cards it brings
 * forward. No answer counts twice, in however many tabs or however often it is called. The problem where nothing was kept.
 */
export function settle(
  device: Device,
  { id, body }: Pick<Begun, 'id' | 'body'>,
  known: ReadonlyMap<Id, PackItem>,
  turn: Turn,
): Promise<StorageProblem | undefined> {
  return device.inTurn(`pack-settle:${id}`, async () => {
    const state = await readPack(device, id)
    if (!state) return undefined
    const happenings: Happening[] = []
    const after = withTurn(state, turn)
    const last = state.attempts.at(-1)
    if (turn.kind === 'reveal') happenings.push({ kind: 'pack.revealed', pack: id, keys: turn.keys })
    if (turn.kind === 'feedback') {
      happenings.push({ kind: 'feedback.taken', pack: id, feedback: turn.feedback })
    }
    for (const attempt of after.attempts) {
      const isEnding = turn.kind === 'end' && attempt.attempt === last?.attempt && !last.ended
      const read = await readAttempt(device, { id, body, attempt }, known)
      const drafts =
        isEnding && turn.isOver ? await draftsOf(device, attempt, { ...read, own: knownHere(body) }) : []
      happenings.push(
        ...drafts.map(
          (answer): Happening => ({ kind: 'pack.answered', pack: id, attempt: attempt.attempt, answer }),
        ),
      )
      if (isEnding) {
        const over = turn.isOver ? { isOver: true as const } : {}
        happenings.push({ kind: 'pack.ended', pack: id, attempt: attempt.attempt, ...over })
      }
      const replaced = new Set(drafts.map(({ item }) => item))
      const answers = [...read.answers.filter(({ item }) => !replaced.has(item)), ...drafts]
      happenings.push(...(await counted(device, { state: after, attempt, answers, known })))
    }
    if (happenings.length === 0) return undefined
    const kept = await device.journal.append(happenings)
    return kept.ok ? undefined : kept.problem
  })
}

/** The pack as it stands after the turn. */
function withTurn(state: PackState, turn: Turn): PackState {
  switch (turn.kind) {
    case 'look':
      return state
    case 'reveal':
      return { ...state, revealed: turn.keys }
    case 'feedback': {
      const { feedback } = turn
      const attempts = state.attempts.map((one) =>
        one.attempt === feedback.attempt ? { ...one, feedback } : one,
      )
      return { ...state, attempts, ...(feedback.keys ? { revealed: feedback.keys } : {}) }
    }
    case 'end': {
      const ended = { at: 0, offsetMin: 0, isOver: turn.isOver }
      const last = state.attempts.length - 1
      const attempts = state.attempts.map((one, at) => (at === last ? { ended, ...one } : one))
      return { ...state, attempts }
    }
  }
}

interface ToCount {
  readonly state: PackState
  readonly attempt: Attempt
  readonly answers: readonly PackAnswer[]
  readonly known: ReadonlyMap<Id, PackItem>
}

/** Answers that count by now and did not yet: each is known in the journal by its item and its attempt’s seed. */
async function counted(
  device: Device,
  { state: { body, revealed }, attempt, answers, known }: ToCount,
): Promise<readonly Happening[]> {
  if (!isLate(body) || !counts(body, attempt, revealed !== undefined)) return []
  const seed = seedOf(attempt.attempt)
  const today = studyDayOf(device.now())
  const own = knownHere(body, revealed)
  const happenings: Happening[] = []
  for (const answer of answers) {
    if (answer.kind !== 'question' || isSealed(body, answer.item, revealed)) continue
    const facts = await device.journal.factsAbout(`item:${answer.item}`)
    if (facts.some((fact) => fact.kind === 'item.answered' && 'seed' in fact && fact.seed === seed)) continue
    const sheet = await sheetOf(device, answer.item, own, known)
    if (sheet?.kind !== 'question' || !fits(sheet.question, answer.response)) continue
    const { response, certainty, tookMillis } = answer
    const marked = mark(sheet.question, response)
    const more = {
      seed,
      ...(certainty === undefined ? {} : { certainty }),
      ...(tookMillis === undefined ? {} : { tookMillis }),
    }
    happenings.push(
      itemAnswered(sheet.question, response, marked, more),
      ...broughtForward(answer.item, marked.revealed, sheet.sheet.words, today, certainty),
    )
  }
  return happenings
}

async function draftsOf(
  device: Device,
  { attempt }: Attempt,
  { items, answers, own }: Pick<Awaited<ReturnType<typeof readAttempt>>, 'items' | 'answers' | 'own'>,
): Promise<readonly PackAnswer[]> {
  const drafts: PackAnswer[] = []
  const known = new Map(items.flatMap(({ item }) => (item ? [[item.id, item] as const] : [])))
  for (const { id } of items) {
    const sheet = await sheetOf(device, id, own, known)
    const before = answers.find(({ item }) => item === id)
    const answer = sheet && (await draftAnswer(device, attempt, sheet, before))
    if (answer) drafts.push(answer)
  }
  return cleanAnswers(drafts)
}

/** What is out of reach now is counted another time. */
async function sheetOf(
  device: Device,
  item: Id,
  own: readonly OwnItem[],
  known: ReadonlyMap<Id, PackItem>,
): Promise<AnySheet | undefined> {
  const found = known.get(item) ?? own.map(packItemOf).find(({ id }) => id === item)
  return found && loadAnySheet(device, found, own).catch(() => undefined)
}
