import { checkSize, WHY } from '#domain/catalogue/alike.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { ShortQuestionDraft } from '#domain/catalogue/question-schema.ts'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { plainWords } from '#domain/quiz/typed/plain-words.ts'
import { checkLength } from './words.ts'

/** What is typed is either accepted or refused; the answer that is shown is worth all marks. */
export function checkTyped(
  spot: Spot,
  { accept, reject, why }: Pick<ShortQuestionDraft, 'accept' | 'reject' | 'why'>,
  owner: Owner,
): readonly Problem[] {
  const at = inside(spot, 'accept')
  const best = accept[0]?.fraction
  return [
    ...checkSize(at, owner, 'accepted answers', accept.length, 1, 20),
    ...(best === undefined || best === 1
      ? []
      : [error(inside(at, 0, 'fraction'), { kind: 'best-answer', owner, fraction: best })]),
    ...checkLength(inside(spot, 'why'), owner, 'why', why, WHY),
    ...checkTypable(at, accept),
    ...checkTypable(inside(spot, 'reject'), reject),
    ...accept.flatMap((answer, index) => {
      const by = `accepted answer ${index + 1} of ${owner}`
      const first = accept.findIndex(({ text }) => isSame(text, answer.text))
      return [
        ...(answer.why === undefined
          ? []
          : checkLength(inside(at, index, 'why'), by, 'why', answer.why, WHY)),
        ...(first < index ? [twice(at, index, by, `accepted answer ${first + 1}`, first)] : []),
      ]
    }),
    ...reject.flatMap((answer, index): readonly Problem[] => {
      const here = inside(spot, 'reject')
      const by = `refused answer ${index + 1} of ${owner}`
      const first = reject.findIndex(({ text }) => isSame(text, answer.text))
      const isAccepted = accept.some(({ text }) => isSame(text, answer.text))
      return [
        ...checkLength(inside(here, index, 'why'), by, 'why', answer.why, WHY),
        ...(isAccepted
          ? [
              error(inside(here, index, 'text'), {
                kind: 'accepted-and-refused',
                owner: by,
                text: `“${answer.text}”`,
              }),
            ]
          : []),
        ...(first < index ? [twice(here, index, by, `refused answer ${first + 1}`, first)] : []),
      ]
    }),
  ]
}

/** Whether the marking takes two texts for the same, spelling mistakes aside. */
function isSame(text: string, other: string): boolean {
  return plainWords(text) === plainWords(other)
}

/** What nobody can type to its end is never given. */
function checkTypable(list: Spot, answers: readonly { readonly text: string }[]): readonly Problem[] {
  return answers.flatMap(({ text }, index) =>
    text.length > TYPED_MAX_LENGTH
      ? [
          error(inside(list, index, 'text'), {
            kind: 'too-long',
            characters: text.length,
            max: TYPED_MAX_LENGTH,
          }),
        ]
      : [],
  )
}

function twice(list: Spot, index: number, owner: Owner, other: Owner, first: number): Problem {
  return error(inside(list, index, 'text'), {
    kind: 'same-text',
    owner,
    field: 'text',
    other,
    first: inside(list, first, 'text'),
  })
}
