import { LIST_MAX_LENGTH, LIST_MOST, type ReadItems } from './problem.ts'

/**
 * Reads a list of questions one by one, so that what is wrong with one spoils no other; no more of them than a list
 * holds, and nothing of a text that is longer than any list.
 */
export function readEach<One extends { readonly line: number }>(
  text: string,
  questionsIn: (text: string) => Iterable<One>,
  readOne: (one: One) => ReadItems,
): ReadItems {
  if (text.length > LIST_MAX_LENGTH)
    return { items: [], problems: [{ line: 1, what: { kind: 'huge', maxBytes: LIST_MAX_LENGTH } }] }
  const read: ReadItems[] = []
  for (const one of questionsIn(text)) {
    if (read.length === LIST_MOST) {
      read.push({ items: [], problems: [{ line: one.line, what: { kind: 'too-many', most: LIST_MOST } }] })
      break
    }
    read.push(readOne(one))
  }
  return { items: read.flatMap(({ items }) => items), problems: read.flatMap(({ problems }) => problems) }
}
