import type { Fact, FactId } from '#domain/journal/fact.ts'
import type { PackId, ReceiptBody } from './pack.ts'
import type {
  AnswerMarked,
  FeedbackTaken,
  PackEnded,
  PackSaved,
  PackSubmitted,
  ReceiptTaken,
} from './pack-facts.ts'
import type { PackRow, PackState } from './pack-state.ts'

/**
 * What is known of a pack after more facts, in fold order. Receipts that follow each other, as a class's do, are taken
 * as one: a class of thousands costs as many steps, and not their square.
 */
export function stepPacks(before: unknown, facts: readonly Fact[], pack: string): unknown {
  // `pack:` rows are written here alone.
  let state = before as PackRow | undefined
  let run: (Fact & ReceiptTaken)[] = []
  for (const fact of facts) {
    if (fact.kind === 'receipt.taken') {
      run.push(fact)
      continue
    }
    state = stepPack(withReceipts(state, run), fact, pack)
    run = []
  }
  return withReceipts(state, run)
}

/** What is known of a pack after one more fact; a receipt or a sending without its pack changes nothing. */
export function stepPack(state: PackRow | undefined, fact: Fact, pack: PackId): PackRow | undefined {
  // What is erased stays so, whatever another device said of it later.
  if (state && 'isPurged' in state) return state
  switch (fact.kind) {
    case 'pack.saved': {
      return { ...began(state, pack, fact), saved: savedBy(fact, state?.saved) }
    }
    case 'pack.started': {
      const before = began(state, pack, fact)
      const { id, at, offsetMin, extraPercent } = fact
      const extra = extraPercent === undefined ? {} : { extraPercent }
      return { ...before, attempts: [...before.attempts, { attempt: id, at, offsetMin, ...extra, sent: [] }] }
    }
    case 'pack.ended':
      return state && withEnd(state, fact)
    case 'pack.revealed':
      return state && { ...state, revealed: fact.keys }
    case 'pack.corrected': {
      const { keys, leftOut, allRight } = fact
      return state && { ...state, corrected: { keys, leftOut, allRight } }
    }
    case 'pack.purged':
      return { id: pack, isPurged: true, at: fact.at, offsetMin: fact.offsetMin }
    case 'answer.marked':
      return state && withAward(state, fact)
    case 'feedback.taken':
      return state && withFeedback(state, fact)
    case 'pack.submitted':
      return state && withSent(state, fact)
    case 'receipt.taken':
      return withReceipts(state, [fact])
    default:
      return state
  }
}

/** A key, a code and a list that were known are still there where a later text does not name them. */
function savedBy(fact: Fact & PackSaved, before: PackState['saved']): NonNullable<PackState['saved']> {
  const { at, offsetMin, names, removed = false } = fact
  const keys = fact.keys ?? before?.keys
  const code = fact.code ?? before?.code
  const roster = fact.roster ?? before?.roster
  return {
    at,
    offsetMin,
    names,
    isRemoved: removed,
    ...(keys ? { keys } : {}),
    ...(code === undefined ? {} : { code }),
    ...(roster ? { roster } : {}),
  }
}

function began(
  state: PackState | undefined,
  id: PackId,
  { body }: { readonly body: PackState['body'] },
): PackState {
  return state ? { ...state, body: fuller(state.body, body) } : { id, body, receipts: [], attempts: [] }
}

/** Opened where some of its items were not known yet, a pack lacks them until it is opened again. */
function fuller(before: PackState['body'], after: PackState['body']): PackState['body'] {
  return after.items.length > before.items.length ? after : before
}

function withSent(state: PackState, fact: Fact & PackSubmitted): PackState {
  const { at, offsetMin, way, learner } = fact
  const attempts = state.attempts.map((one) =>
    one.attempt === fact.attempt ? { ...one, sent: [...one.sent, { at, offsetMin, way, learner }] } : one,
  )
  return { ...state, attempts }
}

/** The first end counts: what another tab says later changes nothing. */
function withEnd(state: PackState, { attempt, at, offsetMin, isOver }: Fact & PackEnded): PackState {
  return withAttempt(state, attempt, (one) =>
    one.ended ? one : { ...one, ended: { at, offsetMin, isOver: isOver === true } },
  )
}

function withFeedback(state: PackState, { feedback }: Fact & FeedbackTaken): PackState {
  const next = withAttempt(state, feedback.attempt, (one) => ({ ...one, feedback }))
  return feedback.keys ? { ...next, revealed: feedback.keys } : next
}

function withAward(state: PackState, { attempt, learner, award, removed }: Fact & AnswerMarked): PackState {
  const others = (state.awards ?? []).filter(
    (one) => one.attempt !== attempt || one.learner !== learner || one.award.item !== award.item,
  )
  return { ...state, awards: removed ? others : [...others, { attempt, learner, award }] }
}

function withAttempt(
  state: PackState,
  attempt: FactId,
  change: (one: PackState['attempts'][number]) => PackState['attempts'][number],
): PackState {
  return { ...state, attempts: state.attempts.map((one) => (one.attempt === attempt ? change(one) : one)) }
}

/** Of one attempt under one name the receipt that ended last counts, whatever order they arrive in. */
function withReceipts(
  state: PackRow | undefined,
  facts: readonly (Fact & ReceiptTaken)[],
): PackRow | undefined {
  if (!state || 'isPurged' in state || facts.length === 0) return state
  const receipts = new Map(state.receipts.map((one) => [keyOf(one.body), one]))
  for (const { at, receipt } of facts) {
    const key = keyOf(receipt)
    const known = receipts.get(key)
    if (known && known.body.endedAt >= receipt.endedAt) continue
    // Off the list first, so that it stands last.
    receipts.delete(key)
    receipts.set(key, { takenAt: at, body: receipt })
  }
  return { ...state, receipts: [...receipts.values()] }
}

/** An attempt's name is of one length, so that no other name can be taken for a part of it. */
function keyOf({ attempt, learner }: ReceiptBody): string {
  return `${attempt} ${learner}`
}
