import type { PartsQuestion, Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { isOfParts, partsOf } from './parts.ts'
import { givenFor, type Response } from './response.ts'

/** One part in words: what stands beside it, and what was given, if anything. */
export interface PartWords {
  /** Empty in a gap, and where there is one part alone. */
  readonly label: string
  readonly said?: string
}

/** A response in the words it was given in: what was picked, put in order, or filled in, each with its label. */
export function inWords(question: Question, response: Response): readonly string[] {
  if (question.kind === 'order') return textsOf(question.entries, response)
  if (question.kind === 'choice' || question.kind === 'multiple') return textsOf(question.options, response)
  return partsInWords(question, response).flatMap(({ label, said }) =>
    said === undefined ? [] : [label === '' ? said : `${label}: ${said}`],
  )
}

/** What was given for each part of a question, in words; parts that were left open too, so that gaps keep their places. */
export function partsInWords(question: PartsQuestion, response: Response): readonly PartWords[] {
  return partsOf(question).map((part) => {
    const given = givenFor(response, part.id)
    const said = part.ask === 'pick' ? part.options.find(({ id }) => id === given)?.text : given
    return { label: part.label, ...(said === undefined ? {} : { said }) }
  })
}

/**
 * What a response says of parts that are not there any more, as it was written. An id that was picked, of a `match`
 * or a `classify`, says nothing; where it cannot be told from a word that was typed, it stands as one.
 */
export function leftInWords(question: Question | undefined, response: Response): readonly string[] {
  if (question?.kind === 'match' || question?.kind === 'classify') return []
  const known = new Set(question && isOfParts(question) ? partsOf(question).map(({ id }) => id) : [])
  return response.flatMap((one) => {
    const at = one.indexOf('=')
    const value = one.slice(at + 1)
    return at < 0 || value === '' || known.has(one.slice(0, at)) ? [] : [value]
  })
}

function textsOf(
  known: readonly { readonly id: Id; readonly text: string }[],
  response: Response,
): readonly string[] {
  return response.flatMap((id) => known.find((one) => one.id === id)?.text ?? [])
}
