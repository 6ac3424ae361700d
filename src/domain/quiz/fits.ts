import type { Question } from '#domain/catalogue/question.ts'
import { partsOf } from './parts.ts'
import type { Response } from './response.ts'

/** Whether every part of a response is still there in its question, which may have changed since. */
export function fits(question: Question, response: Response): boolean {
  if (question.kind === 'order') return namesOnly(question.entries, response)
  if (question.kind === 'choice' || question.kind === 'multiple') return namesOnly(question.options, response)
  const parts = partsOf(question)
  return response.every((one) => {
    const at = one.indexOf('=')
    const part = parts.find(({ id }) => id === one.slice(0, at))
    if (at < 0 || !part) return false
    return part.ask !== 'pick' || part.options.some(({ id }) => id === one.slice(at + 1))
  })
}

function namesOnly(known: readonly { readonly id: string }[], response: Response): boolean {
  return response.every((id) => known.some((one) => one.id === id))
}
