import type { Id } from '#domain/id.ts'
import type { Part } from '#domain/quiz/parts.ts'
import { givenFor, type Response } from '#domain/quiz/response.ts'
import { readNumber } from '#domain/quiz/typed/number-typed.ts'

/** The id in the page of the field of one part, or of the first of its radio buttons. */
export function partId(part: Id): string {
  return `part-${part}`
}

/** What was given to a part; '' where nothing was, or what a release has taken away since. */
export function givenTo(part: Part, draft: Response): string {
  const given = givenFor(draft, part.id) ?? ''
  return part.ask !== 'pick' || part.options.some(({ id }) => id === given) ? given : ''
}

/** Whether there is something to mark: words, a pick, or what reads as a number. */
export function isFilled(part: Part, given: string): boolean {
  return part.ask === 'number' ? readNumber(given, part.unit) !== undefined : given.trim() !== ''
}
