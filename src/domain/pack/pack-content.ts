import {
  either,
  fields,
  id,
  is,
  limitedText,
  list,
  longList,
  optional,
  type Shape,
  text,
} from '#domain/journal/shape.ts'
import { ownItems } from './own-shape.ts'
import {
  award,
  extraPercent,
  factId,
  feedbackBody,
  packAnswer,
  packBody,
  packId,
  receiptBody,
} from './pack-shape.ts'
import { ROSTER_LIMITS } from './roster.ts'

const rosterEntry = fields({
  name: limitedText(ROSTER_LIMITS.name),
  email: optional(limitedText(ROSTER_LIMITS.email)),
  idNumber: optional(limitedText(ROSTER_LIMITS.idNumber)),
})

/** The shapes of the facts about packs in their newest versions, for the journal that reads them. */
export const packContent = {
  'pack.saved': {
    pack: packId,
    body: packBody,
    names: list(limitedText(200)),
    removed: optional(is(true)),
    keys: optional(ownItems),
    code: optional(limitedText(40)),
    roster: optional(list(rosterEntry)),
  },
  'pack.started': { pack: packId, body: packBody, extraPercent: optional(extraPercent) },
  'pack.answered': { pack: packId, attempt: factId, answer: packAnswer },
  'pack.ended': { pack: packId, attempt: factId, isOver: optional(is(true)) },
  'pack.revealed': { pack: packId, keys: ownItems },
  'pack.corrected': { pack: packId, keys: ownItems, leftOut: list(id), allRight: list(id) },
  'pack.submitted': {
    pack: packId,
    attempt: factId,
    learner: text,
    way: either(is('mail'), is('share'), is('link'), is('file')),
  },
  'pack.purged': { pack: packId, facts: longList(factId) },
  'answer.marked': { pack: packId, attempt: factId, learner: text, award, removed: optional(is(true)) },
  'feedback.taken': { pack: packId, feedback: feedbackBody },
  'receipt.taken': { pack: packId, receipt: receiptBody },
} as const satisfies { readonly [kind: string]: Shape }
