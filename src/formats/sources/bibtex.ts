import type { ReadSources } from '#domain/log/source.ts'
import { type BibEntry, bibEntries } from './bibtex-entries.ts'
import { bibNames } from './bibtex-names.ts'
import { type Found, gather } from './gather.ts'
import { textOfLatex } from './latex.ts'

/** Reads BibTeX and BibLaTeX. Total on any text: an entry without its end is taken in as far as it goes. */
export function readBibtex(text: string): ReadSources {
  return gather(text, entriesOf)
}

/** What an entry is, by its type; of others nothing is known. */
export const BIB_KINDS: Readonly<Record<string, string>> = {
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  inbook: 'book',
  incollection: 'book',
  article: 'article',
  inproceedings: 'article',
  conference: 'article',
  periodical: 'trade-publication',
  video: 'video',
  movie: 'video',
  audio: 'podcast',
  legislation: 'guidance',
  standard: 'guidance',
}

function* entriesOf(text: string): Generator<Found> {
  let line = 1
  let counted = 0
  for (const entry of bibEntries(text)) {
    line += lineBreaks(text, counted, entry.at)
    counted = entry.at
    if (entry.isCut) yield { line, kind: 'cut' }
    // An at sign in running text begins nothing.
    if (entry.fields.size > 0 || !entry.isCut) yield sourceIn(entry, line)
  }
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function sourceIn({ type, fields }: BibEntry, line: number): Found {
  const raw = (...names: readonly string[]) => names.map((name) => fields.get(name)?.trim()).find(Boolean)
  const said = (...names: readonly string[]) => {
    const value = raw(...names)
    return value === undefined ? undefined : textOfLatex(value.slice(0, 20_000))
  }
  const [title, subtitle] = [said('title', 'booktitle'), said('subtitle')]
  return {
    line,
    parts: {
      title: title && subtitle ? `${title}: ${subtitle}` : title,
      authors: bibNames(raw('author', 'editor') ?? ''),
      publisher: said('publisher', 'organization', 'institution', 'school'),
      year: said('year', 'date'),
      address: addressIn(raw('url') ?? raw('howpublished')),
      isbn: said('isbn'),
      doi: raw('doi')?.replaceAll('\\', ''),
      kinds: [said('type'), said('howpublished'), BIB_KINDS[type]],
      container: fields.has('title') ? said('journal', 'journaltitle', 'booktitle', 'maintitle') : undefined,
      volume: said('volume'),
      issue: said('number', 'issue'),
      pages: said('pages'),
      accessedOn: said('urldate'),
      note: said('annote', 'annotation'),
      tags: said('keywords')?.split(/[,;]/),
    },
  }
}

/** An address may stand in `\url{…}`; its signs are its own and no LaTeX, but for those that are escaped. */
function addressIn(value: string | undefined): string | undefined {
  const bare = value
    ?.slice(0, 5_000)
    .replace(/\\([_%&#~$])/g, '$1')
    .replace(/^\\url\{([^{}]*)\}$/, '$1')
  return bare?.match(/^\s*(?:https?:|www\.|[a-z]+:)\S*/i)?.[0].trim()
}
