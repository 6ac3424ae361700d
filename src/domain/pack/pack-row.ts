import type { Fact, PackSubmitted, ReceiptTaken } from '#domain/journal/fact.ts'
import type { PackId } from './pack.ts'
import type { PackState } from './pack-state.ts'

/** What is known of a pack after one more fact; a receipt or a sending without its pack changes nothing. */
export function stepPack(state: PackState | undefined, fact: Fact, pack: PackId): PackState | undefined {
  switch (fact.kind) {
    case 'pack.saved': {
      const { at, offsetMin, names, removed = false } = fact
      return { ...began(state, pack, fact), saved: { at, offsetMin, names, isRemoved: removed } }
    }
    case 'pack.started': {
      const before = began(state, pack, fact)
      const attempt = { attempt: fact.id, at: fact.at, offsetMin: fact.offsetMin, sent: [] }
      return { ...before, attempts: [...before.attempts, attempt] }
    }
    case 'pack.submitted':
      return state && withSent(state, fact)
    case 'receipt.taken':
      return state && withReceipt(state, fact)
    default:
      return state
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

/** Of one attempt under one name the receipt that ended last counts, whatever order they arrive in. */
function withReceipt(state: PackState, { at, receipt }: Fact & ReceiptTaken): PackState {
  const known = state.receipts.find(
    ({ body }) => body.attempt === receipt.attempt && body.learner === receipt.learner,
  )
  if (known && known.body.endedAt >= receipt.endedAt) return state
  const others = state.receipts.filter((one) => one !== known)
  return { ...state, receipts: [...others, { takenAt: at, body: receipt }] }
}
