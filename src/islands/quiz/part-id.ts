import type { Id } from '#domain/id.ts'

/** The id in the page of the field of one part, or of the first of its radio buttons. */
export function partId(part: Id): string {
  return `part-${part}`
}
