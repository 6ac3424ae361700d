import type { Id } from '#domain/id.ts'
import type { Option, PickGap, Question, TypeGap } from './question.ts'
import type { ClozeQuestionDraft, OptionsQuestionDraft, QuestionDraft } from './question-schema.ts'

/** A question as the catalogue holds it. What only authors need is left out: that a wrong answer is plain. */
export function toQuestion(
  draft: QuestionDraft,
  own: { readonly unit: Id; readonly code: string; readonly evidenceFor?: string },
): Question {
  switch (draft.kind) {
    case 'choice':
      return { ...draft, ...own, options: draft.options.map(toOption) }
    case 'multiple':
      return { ...draft, ...own, options: draft.options.map(toOption) }
    case 'order':
      return { ...withoutPlain(draft), ...own }
    case 'match':
      return { ...withoutPlain(draft), ...own, mistakes: draft.mistakes.map(withoutPlain) }
    case 'classify':
      return { ...withoutPlain(draft), ...own, mistakes: draft.mistakes.map(withoutPlain) }
    case 'numeric':
      return { ...withoutPlain(draft), ...own, mistakes: draft.mistakes.map(withoutPlain) }
    case 'cloze':
      return { ...withoutPlain(draft), ...own, gaps: draft.gaps.map(toGap) }
    case 'short':
      return { ...withoutPlain(draft), ...own, reject: draft.reject.map(withoutPlain) }
  }
}

function toGap(gap: ClozeQuestionDraft['gaps'][number]): PickGap | TypeGap {
  return gap.way === 'pick'
    ? { ...gap, options: gap.options.map(toOption) }
    : { ...gap, reject: gap.reject.map(withoutPlain) }
}

function toOption({ right, ...option }: OptionsQuestionDraft['options'][number]): Option {
  return { ...withoutPlain(option), right: right ?? false }
}

function withoutPlain<T extends { readonly plain?: true }>({ plain: _plain, ...rest }: T): Omit<T, 'plain'> {
  return rest
}
