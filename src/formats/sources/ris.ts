import type { ReadSources } from '#domain/log/source.ts'
import { type Found, gather, type RawParts } from './gather.ts'
import { plainTitle } from './plain-title.ts'

/** Reads RIS, as EndNote, Zotero and library catalogues write it. Total on any text. */
export function readRis(text: string): ReadSources {
  return gather(text, recordsOf)
}

/** What a reference is, by its `TY`; of others nothing is known. */
export const RIS_KINDS: Readonly<Record<string, string>> = {
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'book',
  ECHAP: 'book',
  JOUR: 'article',
  EJOUR: 'article',
  JFULL: 'article',
  INPR: 'article',
  ABST: 'article',
  NEWS: 'article',
  CONF: 'article',
  CPAPER: 'article',
  MGZN: 'trade-publication',
  VIDEO: 'video',
  MPCT: 'video',
  ADVS: 'video',
  SOUND: 'podcast',
  STAT: 'guidance',
  BILL: 'guidance',
  LEGAL: 'guidance',
  STAND: 'guidance',
  GOVDOC: 'guidance',
  PCOMM: 'shadowing',
}

/** `TY  - BOOK`; some programs write one space, or leave out the last. */
const TAG = /^\s{0,4}([A-Z][A-Z0-9])\s{1,4}-(?:\s(.*))?$/u

interface RisRecord {
  readonly line: number
  readonly values: Map<string, string[]>
}

function* recordsOf(text: string): Generator<Found> {
  let record: RisRecord | undefined
  let last: string[] | undefined
  let strayAt = 0
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const [, tag, value = ''] = TAG.exec(line.length > 200_000 ? '' : line) ?? []
    if (tag === 'TY') {
      // The one before has no end: it is whole all the same.
      if (record) yield sourceIn(record)
      record = { line: at + 1, values: new Map([['TY', [value]]]) }
      last = undefined
    } else if (tag === 'ER') {
      if (record) yield sourceIn(record)
      record = undefined
      last = undefined
    } else if (record && tag) {
      last = record.values.get(tag) ?? []
      record.values.set(tag, last)
      last.push(value)
    } else if (last && line.trim() !== '') {
      // A long text goes on in the lines below.
      last.push(`${last.pop() ?? ''}\n${line.trim()}`)
    } else if (!record && line.replace('\uFEFF', '').trim() !== '') {
      // A run of such lines is told of once.
      if (strayAt !== at) yield { line: at + 1, kind: 'stray' }
      strayAt = at + 1
    }
  }
  if (record) yield sourceIn(record)
}

function sourceIn({ line, values }: RisRecord): Found {
  const all = (...tags: readonly string[]) =>
    tags.map((tag) => values.get(tag) ?? []).find((said) => said.some((value) => value.trim() !== '')) ?? []
  const one = (...tags: readonly string[]) => all(...tags)[0]
  const type = one('TY')?.trim().toUpperCase() ?? ''
  const isBook = RIS_KINDS[type] === 'book' && !type.endsWith('CHAP')
  const [firstPage, lastPage] = [one('SP'), one('EP')]
  const makers = ['AU', 'A1'].flatMap((tag) => values.get(tag) ?? []).filter((name) => name.trim() !== '')
  const serial = one('SN') ?? ''
  const parts: RawParts = {
    title: plainTitle(one('TI', 'T1', 'CT', ...(isBook ? ['BT', 'T2'] : []), 'ST')),
    authors: makers.length > 0 ? makers : all('ED', 'A2', 'A3'),
    publisher: one('PB'),
    year: one('PY', 'Y1', 'DA'),
    address: addressIn(all('UR', 'LK', 'L2')),
    isbn: isSerial(serial) ? undefined : serial,
    doi: one('DO')?.match(/10\.\d{4,9}\S*/)?.[0] ?? one('DO'),
    // Beside the type of the format we write our own name of the kind.
    kinds: [one('M3'), RIS_KINDS[type]],
    container: isBook ? undefined : plainTitle(one('T2', 'JO', 'JF', 'JA', 'J2', 'BT')),
    volume: one('VL'),
    issue: one('IS'),
    pages: firstPage && lastPage && firstPage !== lastPage ? `${firstPage}-${lastPage}` : firstPage,
    accessedOn: one('Y2'),
    note: all('N1').join('\n'),
    tags: (values.get('KW') ?? []).flatMap((words) => words.split(/[\n;]/)),
  }
  return { line, parts }
}

/** The first of several; EndNote’s own links into a database, `<Go to ISI>://…`, open nowhere else. */
function addressIn(said: readonly string[]): string | undefined {
  const each = said.flatMap((value) => value.slice(0, 5_000).split(/[\s;]+(?=https?:)/))
  return each.find((one) => !/^\s*<Go to [^<>]{1,60}>/i.test(one))
}

/** The number of a journal (ISSN) stands where the number of a book does. */
function isSerial(number: string): boolean {
  return /^\s*\d{4}-?\d{3}[\dXx](?![\d-])/.test(number)
}
