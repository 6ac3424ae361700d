import { stringify } from 'yaml'
import type { DigestOf } from '#domain/catalogue/check/editions.ts'
import type { Draft } from '#domain/catalogue/draft.ts'
import type { Id } from '#domain/id.ts'

/** Where published ids are kept. */
export const PUBLISHED_FILE = 'content/published-ids.yaml'

/** Where the wording of published items is kept. */
export const WORDS_FILE = 'content/published-words.yaml'

const HEAD = `# Ids that readers' records may hold, each under the file it was published in. Lines are only ever added,
# by \`npm run check:content -- --publish\`: an id that vanishes from content/ without an alias or a tombstone
# stops the build.
`

/** The text of the list after adding what is new; nothing is ever taken out of it. */
export function publishedText(
  before: readonly { readonly id: Id; readonly file: string }[],
  now: readonly { readonly id: Id; readonly file: string }[],
): string {
  const known = new Set(before.map(({ id }) => id))
  const idsByFile = new Map<string, Id[]>()
  for (const { id, file } of [...before, ...now.filter((one) => !known.has(one.id))]) {
    idsByFile.set(file, [...(idsByFile.get(file) ?? []), id])
  }
  const files = [...idsByFile.keys()].sort()
  return (
    HEAD +
    stringify(Object.fromEntries(files.map((file) => [file, idsByFile.get(file)])), { indentSeq: true })
  )
}

const WORDS_HEAD = `# The edition of each published item, a digest of what it says and, where that was changed, the day since which it
# says so; written by \`npm run check:content -- --publish\`. An item that says something else under the same edition
# is listed by the check.
`

/** What was published before, and the day of publishing it anew, as `2026-11-22`. */
interface Before {
  readonly wordings: Draft['wordings']
  readonly today: string
}

/** The text of the list of published wordings, as they are now. Without what was before, all are as old as the list. */
export function publishedWordsText(
  now: readonly { readonly id: Id; readonly edition: number; readonly text: string }[],
  digestOf: DigestOf,
  before?: Before,
): string {
  const known = new Map(before?.wordings.map((wording) => [wording.id, wording]))
  const lines = now.map(({ id, edition, text }) => {
    const digest = digestOf(text)
    const kept = known.get(id)
    const since = kept?.digest === digest ? kept.since : before?.today
    return [id, [edition, digest, since].filter((part) => part !== undefined).join(' ')] as const
  })
  return WORDS_HEAD + stringify(Object.fromEntries(lines.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}
