import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import { partsOf } from './parts.ts'
import { givenFor, type Response } from './response.ts'

/** A response in the words it was given in: what was picked, put in order, or filled in, each with its label. */
export function inWords(question: Question, response: Response): readonly string[] {
  if (question.kind === 'order') return textsOf(question.entries, response)
  if (question.kind === 'choice' || question.kind === 'multiple') return textsOf(question.options, response)
  return partsOf(question).flatMap((part) => {
    const given = givenFor(response, part.id)
    if (given === undefined) return []
    const said = part.ask === 'pick' ? part.options.find(({ id }) => id === given)?.text : given
    return said === undefined ? [] : [part.label === '' ? said : `${part.label}: ${said}`]
  })
}

function textsOf(
  known: readonly { readonly id: Id; readonly text: string }[],
  response: Response,
): readonly string[] {
  return response.flatMap((id) => known.find((one) => one.id === id)?.text ?? [])
}
