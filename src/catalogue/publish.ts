import { stringify } from 'yaml'
import type { Id } from '#domain/id.ts'

/** Where published ids are kept. */
export const PUBLISHED_FILE = 'content/published-ids.yaml'

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
