import type { Source } from '#domain/log/source.ts'
import { containerParts } from '#domain/log/source-record.ts'
import { onOneLine } from './one-line.ts'

/** Media type of a BibTeX file. */
export const BIBTEX_TYPE = 'application/x-bibtex'

/** Sources as BibTeX in UTF-8, for LaTeX and for JabRef. */
export function writeBibtex(sources: readonly Source[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(sources.map((source, at) => entryOf(onOneLine(source), at + 1)).join('\n'))
}

function entryOf(source: Source, number: number): string {
  const { title, author, publisher, year, address, isbn, doi, kind, container, accessedOn, note, tags } =
    source
  const { name, volume, issue, pages } = containerParts(container ?? '')
  const type = kind === 'book' || kind === 'article' ? kind : address ? 'online' : 'misc'
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', latex(title)],
    ['author', author?.split('; ').map(nameOf).join(' and ')],
    ['journal', latex(name)],
    ['volume', latex(volume)],
    ['number', latex(issue)],
    ['pages', latex(pages)],
    ['publisher', latex(publisher)],
    ['year', year],
    ['isbn', latex(isbn)],
    // Addresses are read as they stand.
    ['doi', doi && bare(doi)],
    ['url', address && bare(address)],
    ['urldate', accessedOn],
    ['type', kind],
    ['annote', latex(note)],
    ['keywords', latex(tags?.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '))],
  ]
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}},\n`] : []))
  return `@${type}{due-credit-${number},\n${lines.join('')}}\n`
}

/** A person as surname and given names; anything else in braces, so that its “and” and commas divide nothing. */
function nameOf(name: string): string {
  const isPerson = name.split(', ').length === 2 && !/ and |[{}\\]/.test(name)
  return isPerson ? latex(name) : `{${latex(name)}}`
}

/** Signs that mean something to LaTeX, said so that they stand for themselves. */
function latex(text: string): string
function latex(text: string | undefined): string | undefined
function latex(text: string | undefined): string | undefined {
  return (
    text
      ?.replace(/[\\{}&%$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
      .replace(/-(?=-)/g, '-{}')
      .replace(/`(?=`)/g, '`{}')
      .replace(/'(?=')/g, "'{}")
      // At the beginning of a line it would begin an entry.
      .replace(/^([ \t]*)@/gm, '$1{@}')
  )
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** An address has none of these signs but escaped, and braces have to close. */
function bare(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent)
}
