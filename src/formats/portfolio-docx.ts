import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import type { Block, Paper, Part } from '#domain/portfolio/paper.ts'
import { blanksTable, factsTable, tableOf } from './portfolio-docx-tables.ts'
import {
  gap,
  isRightToLeft,
  linesOf,
  link,
  markOf,
  NOTE,
  PAGE,
  paragraph,
  plain,
  runs,
  TEXT_WIDTH,
} from './portfolio-docx-text.ts'

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
