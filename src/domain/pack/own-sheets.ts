import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { idOfOwn, type OwnItem, type Writing } from './own.ts'
import { hasKey } from './own-sound.ts'
import type { PackState } from './pack-state.ts'

/** What a pack's own items are marked by. */
export interface OwnSheets {
  readonly questions: ReadonlyMap<Id, Question>
  readonly writings: ReadonlyMap<Id, Writing>
}

/**
 * The pack's own items as its tutor knows them, in the pack's order: as they were corrected last, else whole from the
 * tutor's journal, else as they travel in the pack.
 */
export function knownOwn({ body, saved, corrected }: PackState): readonly OwnItem[] {
  const known = new Map<Id, OwnItem>()
  for (const own of [...(body.own ?? []), ...(saved?.keys ?? []), ...(corrected?.keys ?? [])])
    known.set(idOfOwn(own), own)
  return body.items.flatMap((item) => known.get(item) ?? [])
}

/**
 * What marks a pack's own items here. A question whose key is neither in the pack nor with this tutor marks nothing:
 * without its key it could look as if some answer were right.
 */
export function ownSheets(state: PackState): OwnSheets {
  const { body, saved, corrected } = state
  const withKey = new Set([...(saved?.keys ?? []), ...(corrected?.keys ?? [])].map(idOfOwn))
  const own = knownOwn(state)
  const questions = own.flatMap((one) => {
    const isKnown = one.kind === 'question' && (!body.key || withKey.has(one.question.id)) && hasKey(one)
    return isKnown ? [one.question] : []
  })
  const writings = own.flatMap((one) => (one.kind === 'writing' ? [one.writing] : []))
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    writings: new Map(writings.map((writing) => [writing.id, writing])),
  }
}
