import type { Id } from '#domain/id.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { referenceList } from '#domain/log/reference.ts'
import {
  indexOf,
  type Mark,
  type Marked,
  marksOf,
  marksOfEntry,
  unitLetter,
} from '#domain/portfolio/marks.ts'
import type { Block, Paper, PaperFact, Part } from '#domain/portfolio/paper.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import { portfolioStanding } from '#domain/portfolio/standing.ts'
import { criteriaLine } from './criteria.ts'
import { capital, inWords } from './in-words.ts'
import { entryName, fullDay, minutesText, typeText } from './log.ts'
import { entryText } from './log-table.ts'
import { markText, sheetOf } from './portfolio-sheet.ts'
import { listHead, whoWords, paperWords as words } from './portfolio-words.ts'

/** A portfolio in words: what print, Word document and text files are made from. */
export function paperOf(portfolio: Portfolio): Paper {
  const { entries, named, who, signed, statement } = portfolio
  const marks = marksOf(portfolio)
  const known = new Map([...named, ...entries].map((entry) => [entry.id, entry]))
  const sources = sourcesPart(portfolio)
  return {
    title: words.title,
    learner: who.learner,
    foot: [words.title, who.learner].filter(Boolean).join(' · '),
    cover: coverBlocks(portfolio),
    contentsTitle: words.contents,
    parts: [
      ...(statement.trim() === ''
        ? []
        : [
            { id: 'statement', title: words.statement, blocks: [{ kind: 'text', text: statement } as const] },
          ]),
      listPart(portfolio, marks),
      indexPart(portfolio),
      ...(sources ? [sources] : []),
    ],
    sheetsTitle: words.sheets,
    sheets: entries.map((entry) =>
      sheetOf(entry, {
        marks,
        entryText: (id: Id) => entryText(known.get(id)),
        learner: who.learner,
        signings: signed.get(entry.id) ?? [],
      }),
    ),
  }
}

/** “A. Learning by yourself for the job”: its letter only where there are several. */
export function unitText({ units }: Pick<Portfolio, 'units'>, at: number): string {
  const title = units[at]?.title ?? ''
  return units.length > 1 ? `${unitLetter(at)}. ${title}` : title
}

/** “4 February 2026 to 20 March 2026”. */
export function periodText({ period }: Pick<Portfolio, 'period'>): string {
  if (!period) return ''
  return period.from === period.to ? fullDay(period.from) : `${fullDay(period.from)} to ${fullDay(period.to)}`
}

/** “17 entries of nine types, 10 hours 40 minutes”. */
export function holdsText({ entries }: Pick<Portfolio, 'entries'>): string {
  const types = new Set(entries.map(({ record }) => record.type)).size
  const minutes = entries.reduce((sum, { record }) => sum + (record.minutes ?? 0), 0)
  const count = `${entries.length === 1 ? 'one entry' : `${inWords(entries.length)} entries`}`
  const kinds = types > 1 ? ` of ${inWords(types)} types` : ''
  return capital(`${count}${kinds}${minutes === 0 ? '' : `, ${hoursText(minutes)}`}`)
}

function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const whole = hours === 0 ? [] : [`${number.format(hours)} ${hours === 1 ? 'hour' : 'hours'}`]
  return [...whole, ...(rest === 0 && hours > 0 ? [] : [minutesText(rest)])].join(' ')
}

function coverBlocks(portfolio: Portfolio): readonly Block[] {
  const { who, units, madeOn } = portfolio
  const said = (label: string, value: string): PaperFact => ({ label, values: [value] })
  const period = periodText(portfolio)
  return [
    {
      kind: 'facts',
      facts: [
        said(whoWords.learner, who.learner),
        ...(who.learnerNumber === '' ? [] : [said(whoWords.learnerNumber, who.learnerNumber)]),
        said(whoWords.centre, who.centre),
        ...(who.qualification === '' ? [] : [said(whoWords.qualification, who.qualification)]),
        said(whoWords.assessor, who.assessor),
        { label: words.units, values: units.map((_, at) => unitText({ units }, at)) },
        ...(period === '' ? [] : [said(words.period, period)]),
        said(words.holds, holdsText(portfolio)),
        said(words.made, fullDay(madeOn)),
      ],
    },
    { kind: 'heading', level: 3, text: words.originals },
    { kind: 'text', text: words.originalsText },
    { kind: 'heading', level: 3, text: words.not },
    { kind: 'text', text: words.notText },
    { kind: 'text', text: words.madeWith, isNote: true },
  ]
}

function listPart(portfolio: Portfolio, marks: ReadonlyMap<Id, Mark>): Part {
  const rows = portfolio.entries.map((entry) => {
    const { number: at, record } = entry
    const codes = marksOfEntry(marks, entry).flatMap(({ code }) => (code === '' ? [] : [code]))
    const day = record.occurredOn === undefined ? '' : shortDay.format(Date.parse(record.occurredOn))
    const minutes = record.minutes === undefined ? '' : number.format(record.minutes)
    return {
      cells: [String(at), day, typeText(record.type), record.title, minutes, codes.join(', ')],
      to: at,
    }
  })
  const table: Block = {
    kind: 'table',
    caption: words.list,
    head: listHead,
    rows,
    widths: [8, 17, 19, 34, 11, 11],
  }
  return {
    id: 'list',
    title: words.list,
    blocks: rows.length === 0 ? [{ kind: 'text', text: words.noEntries }] : [table],
  }
}

function indexPart(portfolio: Portfolio): Part {
  const standing = portfolioStanding(portfolio)
  const { criteria, units } = portfolio
  const marked = indexOf(portfolio)
  const own = marked.filter(({ mark }) => mark.kind === 'criterion')
  return {
    id: 'index',
    title: criteria.length > 0 ? words.indexBoth : words.index,
    blocks: [
      ...units.flatMap((unit, at): readonly Block[] => [
        ...(units.length > 1 ? [{ kind: 'heading', level: 3, text: unitText(portfolio, at) } as const] : []),
        ...marked
          .filter(({ mark }) => mark.kind === 'point' && mark.unit === unit)
          .flatMap((one) => markedBlocks(one, standing)),
      ]),
      ...(own.length > 0 ? [{ kind: 'heading', level: 3, text: words.own } as const] : []),
      ...own.flatMap((one) => markedBlocks(one, standing)),
    ],
  }
}

function markedBlocks({ mark, evidence }: Marked, standing: LogStanding): readonly Block[] {
  const notes =
    mark.kind === 'point' ? [statusText(standing.points.get(mark.point.id)?.status, evidence.length)] : []
  const centre = mark.kind === 'point' && mark.point.criteria ? [`${criteriaLine(mark.point.criteria)}.`] : []
  const note = [...centre, ...notes].join(' ')
  return [
    { kind: 'heading', level: 4, text: markText(mark) },
    ...(note === '' ? [] : [{ kind: 'text', text: note, isNote: true } as const]),
    evidence.length === 0
      ? { kind: 'text', text: words.noEvidence }
      : {
          kind: 'facts',
          facts: evidence.map(({ entry, claim }) => ({
            label: entryName(entry.number),
            values: [claim],
            to: entry.number,
          })),
        },
  ]
}

/** Where a marking point stands, for who reads the paper. */
function statusText(status: string | undefined, evidence: number): string {
  if (status === 'ready') return 'Ready to show.'
  if (status === 'warning') return 'Something in it is to be talked over.'
  if (status === 'nearly') return 'Nearly ready: one thing is missing.'
  return status === 'started' || evidence > 0 ? 'Begun.' : 'Nothing yet.'
}

function sourcesPart({ entries }: Portfolio): Part | undefined {
  const records = entries.map(({ record }) => record).filter(({ type }) => type === 'resource')
  if (records.length === 0) return undefined
  return {
    id: 'sources',
    title: words.sources,
    blocks: [{ kind: 'references', references: referenceList(records) }],
  }
}

const number = new Intl.NumberFormat('en-GB')
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
