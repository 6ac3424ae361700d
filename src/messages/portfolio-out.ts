import { capital, inWords } from './in-words.ts'

/** The words for who a portfolio is by, its statement and the ways out. */
export const portfolioOut = {
  who: 'Who it is by',
  whoHint: 'It stands on the cover. What you leave empty becomes a line to write on.',
  optional: 'leave it empty if it isn’t asked for',
  statement: 'Your statement',
  statementHint:
    'Your own summary for your assessor: what your job is, what you learned, and what it changed for customers.',
  budget: 'Words it should have at most',
  earlier: 'Earlier texts',
  bringBack: 'Bring this text back',
  noEarlier: 'No other text was saved.',
  overtaken:
    'Another tab or device saved another text meanwhile. Yours stands; the other one is under “Earlier texts”.',
  take: 'Take it away',
  takeLead:
    'Before anything leaves, this page looks for customers’ personal data in it. It finds many, not all, so read it once more yourself.',
  print: 'Print or save as PDF',
  printHint: 'For a PDF, choose “Save as PDF” where your printers are listed.',
  docx: 'Word document',
  markdown: 'Text files (Markdown)',
  csv: 'Tables (CSV)',
  json: 'For programs (JSON)',
  more: 'Other ways',
  moreLead:
    'Text files come as a folder in a zip file, an entry to a file; Obsidian and other note programs open them. Tables come as a zip file too, a table for each type of entry.',
  send: 'Send to your assessor',
  making: 'Getting it ready',
  declined: 'No file was taken. You can try again.',
  failed: 'It could not be made. Check your connection, then try again.',
  asking: 'Your statement or the lines about you may hold personal data:',
  askingLead: 'Change it there if it belongs to a customer or a colleague.',
  allow: 'It may go out',
  stop: 'Don’t send it',
  preview: 'See what it will look like',
  closePreview: 'Close the preview',
  previewLead: 'This is how it begins.',
} as const

/** “312 of 500 words”. */
export function wordsText(words: number, budget: number): string {
  return `${count.format(words)} of ${count.format(budget)} words`
}

/** Of a statement over its budget: nothing is cut. */
export function overText(over: number): string {
  return `${capital(inWords(over))} ${over === 1 ? 'word' : 'words'} over. Nothing is cut; an assessor may stop reading there.`
}

/** Whether the statement is kept. */
export function keepingText(keeping: 'saved' | 'typed' | 'refused' | 'long', isEmpty: boolean): string {
  switch (keeping) {
    case 'saved':
      return isEmpty ? '' : 'Saved.'
    case 'typed':
      return 'Kept on this device.'
    case 'refused':
      return 'It could not be kept on this device. Copy it before you leave this page.'
    case 'long':
      return 'It is too long to be saved: 20,000 characters at most. It is kept here as a draft until you shorten it.'
  }
}

/** Said when a file was handed over. */
export function portfolioMade(name: string, entries: number): string {
  return `${count.format(entries)} ${entries === 1 ? 'entry' : 'entries'} in ${name}.`
}

/** What follows the beginning in the preview: “The list, the index and 12 sheets follow.” */
export function restText(sheets: number): string {
  return sheets === 1 ? 'One more sheet follows.' : `${capital(inWords(sheets))} more sheets follow.`
}

const count = new Intl.NumberFormat('en-GB')
