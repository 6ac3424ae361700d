import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { OWN_CODE, OWN_CONCEPT, type OwnItem } from '#domain/pack/own.ts'

/** What a tutor can write: kinds of question, one that is true or false among them, writing and flashcards. */
export type OwnKind =
  | 'choice'
  | 'multiple'
  | 'true-false'
  | 'order'
  | 'match'
  | 'classify'
  | 'cloze'
  | 'short'
  | 'numeric'
  | 'writing'
  | 'card'

/** All of them, as a tutor chooses from them. */
export const OWN_KINDS: readonly OwnKind[] = [
  'choice',
  'multiple',
  'true-false',
  'short',
  'numeric',
  'cloze',
  'order',
  'match',
  'classify',
  'writing',
  'card',
]

/** An own item that nothing was written in yet. `partId` names its parts. */
export function blankOf(kind: OwnKind, id: Id, partId: () => Id): OwnItem {
  if (kind === 'card') return { kind: 'card', card: { id, edition: 1, front: '', back: '' } }
  if (kind === 'writing') {
    return { kind: 'writing', writing: { id, edition: 1, prompt: '', looksFor: [], points: [] } }
  }
  const head = { id, code: OWN_CODE, edition: 1, concept: OWN_CONCEPT, stem: '', points: [] }
  return { kind: 'question', question: { ...head, ...blankQuestion(kind, partId) } as Question }
}

function blankQuestion(kind: Exclude<OwnKind, 'card' | 'writing'>, partId: () => Id) {
  const option = (right: boolean, text = '') => ({ id: partId(), text, right, why: '' })
  switch (kind) {
    case 'choice':
      return { kind, options: [option(true), option(false), option(false)] }
    case 'multiple':
      return { kind, options: [option(true), option(true), option(false)] }
    case 'true-false':
      return { kind: 'choice', options: [option(true, 'True'), option(false, 'False')] }
    case 'order': {
      const entry = () => ({ id: partId(), text: '', why: '' })
      return { kind, cyclic: false, entries: [entry(), entry(), entry()], swaps: [] }
    }
    case 'match': {
      const right = [0, 1, 2].map(() => ({ id: partId(), text: '' }))
      const left = right.map(({ id: to }) => ({ id: partId(), text: '', to, why: '' }))
      return { kind, left, right, mistakes: [] }
    }
    case 'classify': {
      const bins = [0, 1].map(() => ({ id: partId(), text: '' }))
      const things = [0, 1, 2].map(() => ({ id: partId(), text: '', bin: '', why: '' }))
      return { kind, bins, things, mistakes: [] }
    }
    case 'cloze':
      return { kind, text: '', gaps: [] }
    case 'short':
      return { kind, accept: [{ text: '' }], reject: [], typos: 1, why: '' }
    case 'numeric':
      return { kind, value: 0, tolerance: 0, why: '', mistakes: [] }
  }
}
