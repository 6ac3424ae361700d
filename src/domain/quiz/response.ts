import type { Id } from '#domain/id.ts'

/**
 * An answer to a question as it is kept: ids of options, or of entries in the order given; for a question of parts
 * one `part=value` each, where `value` is an id that was picked, or what was typed.
 */
export type Response = readonly string[]

/** The longest value a part is given, in UTF-16 units: what one types beyond it is left out. */
export const TYPED_MAX_LENGTH = 200

/** What was given for a part; undefined where nothing was. */
export function givenFor(response: Response, part: Id): string | undefined {
  return response.find((one) => one.startsWith(`${part}=`))?.slice(part.length + 1)
}

/** A response with another value for a part, cut to `TYPED_MAX_LENGTH`; an empty one takes it out. */
export function withGiven(response: Response, part: Id, value: string): Response {
  const others = response.filter((one) => !one.startsWith(`${part}=`))
  return value === '' ? others : [...others, `${part}=${value.slice(0, TYPED_MAX_LENGTH)}`]
}
