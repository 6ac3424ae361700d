import type { Id } from '#domain/id.ts'

/** The points and misconceptions that a page’s body shows beside its paragraphs already. */
export function shownIn(body: string): ReadonlySet<Id> {
  const beside = [...body.matchAll(/<Beside[^>]*\bpoints="([^"]*)"/g)].flatMap(([, ids = '']) =>
    ids.split(/\s+/),
  )
  const refuted = [...body.matchAll(/<Mis[^>]*\bid="([^"]*)"/g)].map(([, id = '']) => id)
  return new Set([...beside, ...refuted])
}

/** The terms that a page’s body marks, and so has explained in its margin. */
export function termsMarkedIn(body: string): ReadonlySet<Id> {
  return new Set([...body.matchAll(/<Term[^>]*\bid="([^"]*)"/g)].map(([, id = '']) => id))
}
