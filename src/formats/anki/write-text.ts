import type { AnkiNote } from '#domain/review/anki/note.ts'
import { textToHtml } from './html.ts'
import { NOTE_TYPE } from './note-type.ts'

/** Media type of a text file for Anki. */
export const ANKI_TEXT_TYPE = 'text/plain;charset=utf-8'

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:9',
]

/** Notes as the text file that Anki writes itself: a note to a line, its name first, so that it is known again. */
export function writeAnkiText(notes: readonly AnkiNote[]): Uint8Array<ArrayBuffer> {
  const lines = notes.map(({ guid, deck, front, back, more, source, id, tags }) =>
    [
      guid,
      NOTE_TYPE.name,
      deck,
      ...[front, back, more, source, id].map((field) => textToHtml(field.replaceAll('\t', ' '))),
      tags.map((tag) => tag.trim().replace(/\s+/g, '-')).join(' '),
    ]
      .map(quoted)
      .join('\t'),
  )
  return new TextEncoder().encode(`${[...HEAD, ...lines].join('\n')}\n`)
}

/** A line that begins with `#` would be taken for a comment, and a quotation mark for the beginning of a cell. */
function quoted(cell: string): string {
  return cell.startsWith('#') || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}
