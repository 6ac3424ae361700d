import type { Path } from '#domain/catalogue/problem.ts'
import type { QuestionDraft } from '#domain/catalogue/question-schema.ts'
import type { Id } from '#domain/id.ts'

/** One answer an author expects, where it stands in its question, and what giving it says of someone. */
export interface ExpectedAnswer {
  readonly path: Path
  /** As a person would name it within its question: `option b of gap model`. */
  readonly name: string
  readonly right: boolean
  readonly misconception?: Id
  readonly plain?: true
}

/** All answers of a question that can say something of who gives them: its options, swaps, mistakes and refused answers. */
export function expectedAnswers(question: QuestionDraft): readonly ExpectedAnswer[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return ofOptions(question.options, [], '')
    case 'order':
      return question.swaps.map((swap, index) => ofMistake(swap, ['swaps', index], `swap ${index + 1}`))
    case 'match':
    case 'classify':
    case 'numeric':
      return question.mistakes.map((mistake, index) =>
        ofMistake(mistake, ['mistakes', index], `mistake ${index + 1}`),
      )
    case 'short':
      return ofRefused(question.reject, [], '')
    case 'cloze':
      return question.gaps.flatMap((gap, index) =>
        gap.way === 'pick'
          ? ofOptions(gap.options, ['gaps', index], ` of gap ${gap.id}`)
          : ofRefused(gap.reject, ['gaps', index], ` of gap ${gap.id}`),
      )
  }
}

interface Diagnosed {
  readonly misconception?: Id
  readonly plain?: true
}

function ofOptions(
  options: readonly (Diagnosed & { readonly id: Id; readonly right?: true })[],
  path: Path,
  of: string,
): readonly ExpectedAnswer[] {
  return options.map((option, index) => ({
    ...ofMistake(option, [...path, 'options', index], `option ${option.id}${of}`),
    right: option.right ?? false,
  }))
}

function ofRefused(refused: readonly Diagnosed[], path: Path, of: string): readonly ExpectedAnswer[] {
  return refused.map((answer, index) =>
    ofMistake(answer, [...path, 'reject', index], `refused answer ${index + 1}${of}`),
  )
}

function ofMistake({ misconception, plain }: Diagnosed, path: Path, name: string): ExpectedAnswer {
  return {
    path,
    name,
    right: false,
    ...(misconception === undefined ? {} : { misconception }),
    ...(plain === undefined ? {} : { plain }),
  }
}
