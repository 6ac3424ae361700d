import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Paper, PaperFact, PaperTable, Part } from '#domain/portfolio/paper.ts'
import { sheetId } from '#domain/portfolio/paper.ts'

/** Media type of a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A portfolio as a Word document: the same parts as on paper, with real headings and tables, and no macro. */
export async function writePortfolioDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, learner, cover, parts, sheets, foot, contentsTitle, sheetsTitle } = paper
  const [first] = sheets
  const contents = [...parts, ...(first ? [{ id: first.id, title: sheetsTitle }] : [])]
  const document = new Document({
    title: plain(title),
    creator: plain(learner),
    styles: STYLES,
    sections: [
      section(foot, [
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
        ...cover.flatMap((block) => blockOf(block)),
        heading(1, contentsTitle),
        ...contents.map(({ id, title: text }) => new Paragraph({ children: [link(id, text)] })),
        ...parts.flatMap((part) => partOf(part, true)),
      ]),
      ...sheets.map((sheet) => section(sheet.foot, partOf(sheet, false))),
    ],
  })
  const packed = await Packer.toArrayBuffer(document)
  return new Uint8Array(packed)
}

type Child = Paragraph | Table

/** A4 in twentieths of a point, with margins of 20 mm, and the wider one on the left for the assessor’s marks. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, right: 1_134, bottom: 1_134, left: 1_984 },
} as const

const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const STYLES = {
  default: {
    document: {
      run: { font: 'Cambria', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: 'Cambria', size: 44, bold: true, color: '000000' },
      paragraph: { spacing: { after: 240 } },
    },
    heading1: headingStyle(30, 240),
    heading2: headingStyle(24, 240),
    heading3: headingStyle(22, 200),
  },
}

function headingStyle(size: number, before: number) {
  return {
    run: { font: 'Cambria', size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  }
}

function section(foot: string, children: readonly Child[]) {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })
  return {
    properties: { type: SectionType.NEXT_PAGE, page: PAGE },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: [{ type: 'right' as const, position: TEXT_WIDTH }],
            children: [new TextRun({ text: `${plain(foot)}\t`, size: 16 }), number],
          }),
        ],
      }),
    },
    children,
  }
}

function partOf({ id, title, blocks }: Part, isOnNewPage: boolean): readonly Child[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isOnNewPage,
      bidirectional: isRightToLeft(title),
      children: [new Bookmark({ id: markOf(id), children: runs(title) })],
    }),
    ...blocks.flatMap((block, at) => blockOf(block, blocks[at + 1])),
  ]
}

function heading(level: 1 | 3 | 4, text: string): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const
  return new Paragraph({ heading: levels[level], bidirectional: isRightToLeft(text), children: runs(text) })
}

/** `next` is what follows: those who sign do it on one page. */
function blockOf(block: Block, next?: Block): readonly Child[] {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text).map((line) => paragraph(line, block.isNote ? NOTE : {}, block.isNote))
    case 'heading':
      return [heading(block.level, block.text)]
    case 'facts':
      return [factsTable(block.facts), gap()]
    case 'table':
      return [tableOf(block), gap()]
    case 'blanks':
      return next?.kind === 'blanks'
        ? [blanksTable(block.labels, true), gap(true)]
        : [blanksTable(block.labels), gap()]
    case 'references':
      return block.references.map(
        (parts) =>
          new Paragraph({
            indent: { left: 360, hanging: 360 },
            children: parts.map(
              ({ text, isItalic }) => new TextRun({ text: plain(text), italics: isItalic === true }),
            ),
          }),
      )
  }
}

const NOTE = { size: 18, color: '545B69' } as const

/** Two columns without lines: what is asked, and what is said. What is left open gets a line to write on. */
function factsTable(facts: readonly PaperFact[]): Table {
  const widths = widthsOf([28, 72])
  return new Table({
    ...frame(widths),
    rows: facts.map(({ label, values, to }) => {
      const isOpen = values.every((value) => value === '')
      const said = values.flatMap((value) => linesOf(value)).map((line) => paragraph(line))
      return new TableRow({
        children: [
          cell(widths[0], [
            new Paragraph({ children: to === undefined ? runs(label, NOTE) : [link(sheetId(to), label)] }),
          ]),
          cell(widths[1], said, isOpen),
        ],
      })
    }),
  })
}

function tableOf({ head, rows, widths: shares }: PaperTable): Table {
  const widths = widthsOf(shares)
  return new Table({
    ...frame(widths),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) =>
          cell(widths[at], [paragraph(text, { size: 18, bold: true }, true)], true),
        ),
      }),
      ...rows.map(
        ({ cells, to }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, at) => {
              const isLink = at === 0 && to !== undefined
              const said = isLink
                ? [new Paragraph({ children: [link(sheetId(to), text)] })]
                : linesOf(text).map((line) => paragraph(line, { size: 18 }))
              return cell(widths[at], said, true)
            }),
          }),
      ),
    ],
  })
}

function blanksTable(labels: readonly string[], isKept = false): Table {
  const widths = widthsOf(labels.length === 2 ? [66, 34] : labels.map(() => 100 / labels.length))
  const line = (texts: readonly string[], isLined: boolean) =>
    new TableRow({
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(widths[at], [paragraph(text, NOTE, !isLined || isKept)], isLined),
      ),
    })
  return new Table({
    ...frame(widths),
    rows: [
      line(labels, false),
      line(
        labels.map(() => ''),
        true,
      ),
    ],
  })
}

function frame(widths: readonly number[]) {
  const borders = {
    top: NONE,
    bottom: NONE,
    left: NONE,
    right: NONE,
    insideHorizontal: NONE,
    insideVertical: NONE,
  }
  return {
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
  }
}

function cell(width: number | undefined, children: readonly Paragraph[], isLined = false): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: isLined ? LINE : NONE },
    children: [...children],
  })
}

function widthsOf(shares: readonly number[]): number[] {
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / 100))
}

/** Two tables that touch become one in Word. */
function gap(isKept = false): Paragraph {
  return new Paragraph({ keepNext: isKept, spacing: { after: 60, line: 120 }, children: [] })
}

/** A note stays on the page of what it is about, which follows it. */
function paragraph(text: string, style: RunStyle = {}, isKept = false): Paragraph {
  return new Paragraph({ keepNext: isKept, bidirectional: isRightToLeft(text), children: runs(text, style) })
}

interface RunStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

function runs(text: string, style: RunStyle = {}): TextRun[] {
  return [new TextRun({ ...style, text: plain(text), rightToLeft: isRightToLeft(text) })]
}

function link(id: string, text: string): InternalHyperlink {
  return new InternalHyperlink({
    anchor: markOf(id),
    children: [new TextRun({ text: plain(text), underline: {} })],
  })
}

/** A bookmark’s name has letters, digits and underscores. */
function markOf(id: string): string {
  return id.replaceAll('-', '_')
}

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

/** Whether the first letter with a direction runs from right to left. */
function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}

/** What XML 1.0 can hold: no control characters, no halves of pairs. A direction turned on would turn all that follows. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replaceAll('\n', ' ')
}
