import type { Weighed } from '#domain/log/import-plan.ts'
import type { Source, SourceProblem } from '#domain/log/source.ts'

/** The words of the page that brings sources and entries into the log. */
export const logImport = {
  title: 'Bring sources into your log',
  description:
    'Take what you kept elsewhere into your learning log: bookmarks, a reading list from Zotero or a library, a spreadsheet, or your log as a JSON file.',
  lead: 'You may have kept sources elsewhere: as bookmarks, in a spreadsheet, in Zotero or a library’s list. Choose the file. You see first what it would add; nothing changes before you say so.',
  withoutScript:
    'To read a file, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  choose: 'Choose a file, or drop it here',
  kinds:
    'Bookmarks (HTML), RIS, BibTeX, CSL-JSON, a table (CSV), bookmarks of Karakeep or Linkwarden (JSON), or your own log as JSON.',
  paste: 'Or paste what you copied',
  pasted: 'What you pasted',
  read: 'See what it would add',
  refused: 'This was not read',
  nothingChanged: 'Nothing was changed.',
  another: 'Leave it, and choose another',
  chooseLines: 'What comes in',
  all: 'Take all new ones',
  none: 'Take none',
  known: 'In your log already',
  twice: 'Twice in the file',
  changed: 'Different in your log',
  gone: 'Deleted here',
  unread: 'Not read, or not whole',
  goneLead: 'You deleted these here, so they stay away.',
  where: 'Where they go',
  stages: {
    inbox: 'To the inbox: a line each, to look at later',
    draft: 'Among your entries, unfinished: a resource each',
  },
  columns: 'What is in the columns?',
  columnsLead: 'This was guessed from the first row. Put right what is wrong; the list below follows.',
  noColumn: 'Not in this table',
  ownTable:
    'This is the table of a learning log from this site. It holds the titles and what was said of each source, so resources can come in. Claims, links and the other types of entry come in whole from the JSON file: take that one if you have it.',
  toLog: 'Go to your log',
  past: 'What you brought in',
  takeBack: 'Take it back',
  line: 'Line',
} as const

/** What a file is, in a sentence. */
export const formatText = {
  ris: 'This is a list of sources in RIS.',
  bibtex: 'This is a list of sources in BibTeX.',
  'csl-json': 'This is a list of sources in CSL-JSON.',
  bookmarks: 'These are bookmarks.',
  'links-json': 'These are bookmarks of another program.',
  table: 'This is a table.',
  'own-table': 'This is a table of a learning log.',
  log: 'This is a learning log from this site.',
  ours: '',
  empty: '',
  binary: '',
  'broken-json': '',
  unknown: '',
} as const

/** What a column may hold. */
export const partText: Readonly<Record<Exclude<keyof Source, never>, string>> = {
  title: 'Title',
  author: 'Who made it',
  publisher: 'Publisher',
  container: 'Journal or magazine',
  year: 'Year',
  address: 'Web address',
  isbn: 'ISBN',
  doi: 'DOI',
  kind: 'Kind of thing',
  accessedOn: 'Day you opened or saved it',
  note: 'Your own notes',
  tags: 'Tags',
}

/** What a table may hold besides, folded: “Look for 7 more things in the table”. */
export function restColumns(count: number): string {
  return `Look for ${number.format(count)} more ${count === 1 ? 'thing' : 'things'} in the table`
}

/** A column by its head, or by its place where it has none. */
export function columnText(head: string, at: number): string {
  return head.trim() === '' ? `Column ${at + 1}` : head.trim().slice(0, 60).toWellFormed()
}

/** “For example: A, B”. */
export function sampleText(cells: readonly string[]): string {
  const some = cells.map((cell) => cell.trim().slice(0, 60).toWellFormed()).filter(Boolean)
  return some.length === 0 ? '' : `For example: ${some.slice(0, 2).join(' · ')}`
}

/** Why a file was not read, and what to do. */
export function refusalText(
  why:
    | { readonly kind: 'empty' | 'binary' | 'ours' | 'broken-json' | 'unknown' | 'away' | 'unreadable' }
    | { readonly kind: 'too-large'; readonly most: number }
    | { readonly kind: 'log'; readonly problem: { readonly kind: string } },
): string {
  switch (why.kind) {
    case 'empty':
      return 'there is nothing in it.'
    case 'binary':
      return 'this is no text: a document, a picture or an archive. Save it from its program as CSV, RIS or HTML, then choose that file.'
    case 'ours':
      return 'this is another file of this site. A backup is taken in on Your data, a pack or a receipt on Packs, an assessor’s comments on Comments.'
    case 'broken-json':
      return 'this JSON ends too early or is damaged. Export it once more, then choose the new file.'
    case 'unknown':
      return 'this is no list of sources that can be read here. If it is a table, its columns need commas, semicolons or tabs between them.'
    case 'away':
      return 'what reads it could not be loaded. Check your connection, then try again.'
    case 'unreadable':
      return 'your device could not read the file. Choose it once more.'
    case 'too-large':
      return `it is too large: ${number.format(Math.floor(why.most / 1024 / 1024))} MB at most. Divide it, then choose the parts.`
    case 'log':
      return LOG_PROBLEMS[why.problem.kind] ?? 'this log is damaged.'
  }
}

const LOG_PROBLEMS: Readonly<Record<string, string>> = {
  cut: 'this log ends too early. Take it once more from the other device.',
  altered:
    'this log was changed since it was written, so it can’t be read. Take it once more from the other device.',
  newer: 'this log was written by a newer release of this site. Reload this page, then try again.',
  huge: 'this log is too large to be read here.',
}

/** What is the matter with one line of a file. */
export function problemText(problem: SourceProblem): string {
  return `Line ${number.format(problem.line)}: ${saidOf(problem)}`
}

function saidOf(problem: SourceProblem): string {
  switch (problem.kind) {
    case 'no-title':
      return 'it has no title, so it was left out.'
    case 'cut':
      return 'it is never closed. What could be made out was read; look whether it is right.'
    case 'stray':
      return 'this belongs to no source.'
    case 'foreign':
      return 'no source could be found.'
    case 'other-type':
      return 'this entry is no resource.'
    case 'no-address':
      return problem.text === '' ? 'this leads nowhere.' : `“${problem.text}” leads to no page of the web.`
    case 'left-out':
      return `${partText[problem.part]} “${problem.text}” is not right, so the source comes in without it.`
    case 'too-large':
      return `the file is too large: ${number.format(problem.most)} characters at most.`
    case 'too-many':
      return `from here on it was not read: ${number.format(problem.most)} sources are taken in at once.`
  }
}

/** How many there are of each: “412 new, 3 in your log already.” */
export function countsText(lines: readonly Pick<Weighed, 'state'>[], problems: number): string {
  const counts = COUNTED.map(
    ([state, words]) => [lines.filter((line) => line.state === state).length, words] as const,
  )
  const said = counts.flatMap(([count, words]) => (count > 0 ? [`${number.format(count)} ${words}`] : []))
  const unread =
    problems === 0 ? [] : [`${number.format(problems)} ${problems === 1 ? 'line' : 'lines'} to look at`]
  return said.length + unread.length === 0
    ? 'There is no source in it.'
    : `${[...said, ...unread].join(', ')}.`
}

const COUNTED = [
  ['new', 'new'],
  ['known', 'in your log already'],
  ['changed', 'different in your log'],
  ['gone', 'deleted here'],
  ['twice', 'twice in the file'],
] as const

/** The button that brings them in. */
export function bringText(count: number): string {
  return count === 0 ? 'Bring in' : count === 1 ? 'Bring in this one' : `Bring in ${number.format(count)}`
}

/** Why a line is the same as another. */
export function sameText({ entry, first }: Pick<Weighed, 'entry' | 'first'>): string {
  return entry ? `Entry ${number.format(entry.number)}.` : `The same as line ${number.format(first ?? 1)}.`
}

/** How far it is, a tenth at a time. */
export function bringingText(count: number, share: number): string {
  return `Bringing in ${number.format(count)}: ${Math.floor(share * 10) * 10} %`
}

/** What was done. */
export function broughtText(
  name: string,
  count: number,
  stage: 'inbox' | 'draft' | 'own',
  renewed = 0,
): string {
  const newer =
    renewed === 0
      ? ''
      : ` ${number.format(renewed)} ${renewed === 1 ? 'entry says' : 'entries say'} now what the file says; the text before is in ${renewed === 1 ? 'its' : 'their'} history.`
  if (count === 0 && renewed > 0) return `${name}:${newer}`
  if (count === 0) return `${name}: nothing was new any more, so nothing was added.`
  const what = `${number.format(count)} ${count === 1 ? 'entry' : 'entries'}`
  const where = { inbox: 'in your inbox', draft: 'among your entries, unfinished', own: 'in your log' }[stage]
  return `${name}: ${what} ${count === 1 ? 'is' : 'are'} now ${where}.${newer}`
}

/** The step that shows more of a long list. */
export function moreLines(left: number): string {
  return `Show ${number.format(Math.min(left, 100))} more of ${number.format(left)}`
}

const number = new Intl.NumberFormat('en-GB')
