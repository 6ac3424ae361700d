import type { AnkiProblem } from '#domain/review/anki/deck.ts'
import { ankiFile } from './anki.ts'

const number = new Intl.NumberFormat('en-GB')

/** Why a file could not be opened, where in it, and what to do. */
export function ankiRefusal(problem: AnkiProblem | { readonly kind: 'unreadable' | 'away' }): string {
  switch (problem.kind) {
    case 'empty':
      return 'This file is empty. Choose another copy.'
    case 'huge':
      return problem.what === 'file'
        ? `This file is larger than the ${megabytes(problem.maxBytes)} that can be read. Export a part of the deck and choose that.`
        : `What is packed in this file is larger than the ${megabytes(problem.maxBytes)} that can be read, pictures and sounds not counted. Export a part of the deck and choose that.`
    case 'foreign':
      return 'This is neither a file from Anki nor a table with two columns or more. In Anki choose File, then Export.'
    case 'no-package':
      return 'This is no Anki package, though its name ends like one. Choose the file that Anki wrote: in Anki, File, then Export.'
    case 'backup-of-ours':
      return 'This is a backup of this site. Bring it in on “Your data”.'
    case 'cut':
      return 'This file ends too early: part of it is missing. Copy it again from where it came.'
    case 'altered':
      return `This file is damaged${WHERE[problem.where] ?? `, in its part “${problem.where}”`}. Export it from Anki again.`
    case 'locked':
      return 'This file is locked with a password. Unlock it first, or export it from Anki again.'
    case 'newer':
      return `This file was written by a newer version of Anki (its format has the number ${problem.version}). In Anki choose File, then Export, and tick “Support older Anki versions”.`
    case 'older':
      return `This file was written by a very old version of Anki (its format has the number ${problem.version}). Open it in a newer Anki and export it there.`
    case 'many':
      return `This file holds ${number.format(problem.count)} ${problem.what === 'cards' ? 'flashcards' : 'notes'}, and at most ${number.format(problem.most)} can be brought in at once. Export a part of the deck and choose that.`
    case 'no-cards':
      return 'There is no flashcard in this file.'
    case 'not-utf8':
      return `Line ${number.format(problem.line)} of this file is not written in UTF-8. Save the table as “CSV UTF-8” or as Unicode text, then choose it again.`
    case 'open-quote':
      return `A quotation mark near line ${number.format(problem.row)} is opened and never closed. Close it or take it out, then choose the file again.`
    case 'unreadable':
      return 'The browser could not read this file. Check that it is still where it was, then choose it again.'
    case 'away':
      return ankiFile.unreachable
  }
}

const WHERE: Readonly<Record<string, string>> = {
  contents: ', in its list of contents',
  collection: ', in its collection of cards',
  col: ', in its collection of cards',
  tables: ': tables that Anki’s files have are missing or are something else',
  notes: ': a note has no note type',
}

function megabytes(bytes: number): string {
  return `${number.format(Math.round(bytes / 1024 / 1024))} MB`
}
