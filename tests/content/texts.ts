import { contentFiles } from '#catalogue/disk.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { plainWords } from '#catalogue/words.ts'

/** The real content, read once for all tests of it. */
export const reading = readCatalogue(contentFiles(process.cwd()))

/** A stretch of shipped words and where it comes from. */
export interface Stretch {
  readonly from: string
  readonly text: string
}

/** Everything a reader may see: each text of the catalogue by itself, and each page's prose. */
export function shippedTexts(): readonly Stretch[] {
  const { catalogue, pages } = reading
  const { version: _version, aliases: _aliases, ...words } = catalogue
  return [
    ...Object.values(words).flatMap((items) => items.flatMap((item) => textsOf(item, item.id))),
    ...pages.map(({ file, body }) => ({ from: file, text: plainWords(body.text) })),
  ]
}

const NAMES = /(?:^|\.)(?:id|code|kind|points|concepts?|units?|section|misconceptions?|source|on)(?:\.|$)/

function textsOf(value: unknown, from: string): readonly Stretch[] {
  if (typeof value === 'string')
    return NAMES.test(from.slice(from.indexOf(' ') + 1)) ? [] : [{ from, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    textsOf(inner, from.includes(' ') ? `${from}.${field}` : `${from} ${field}`),
  )
}
