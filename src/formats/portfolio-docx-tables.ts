import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { PaperFact, PaperTable } from '#domain/portfolio/paper.ts'
import { sheetId } from '#domain/portfolio/paper.ts'
import { linesOf, link, NOTE, paragraph, runs, SMALL, TEXT_WIDTH } from './portfolio-docx-text.ts'

/** An answer of so many characters stays on one page. */
const WHOLE_LENGTH = 600

/** Two columns without lines: what is asked, and what is said. What is left open gets a line to write on. */
export function factsTable(facts: readonly PaperFact[]): Table {
  const widths = widthsOf([28, 72])
  return new Table({
    ...frame(widths),
    rows: facts.map(({ label, values, to }) => {
      const isOpen = values.every((value) => value === '')
      const said = values.flatMap((value) => linesOf(value)).map((line) => paragraph(line))
      return new TableRow({
        cantSplit: values.join('').length <= WHOLE_LENGTH,
        children: [
          cell(widths[0], [
            new Paragraph({
              children: to === undefined ? runs(label, NOTE) : [link(sheetId(to), label, SMALL)],
            }),
          ]),
          cell(widths[1], said, isOpen),
        ],
      })
    }),
  })
}

/** Rows under a head that is said again on each page; the first cell may lead to an entry. */
export function tableOf({ head, rows, widths: shares }: PaperTable): Table {
  const widths = widthsOf(shares)
  return new Table({
    ...frame(widths),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) =>
          cell(widths[at], [paragraph(text, { ...SMALL, bold: true }, true)], true),
        ),
      }),
      ...rows.map(
        ({ cells, to }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, at) => {
              const isLink = at === 0 && to !== undefined
              const said = isLink
                ? [new Paragraph({ children: [link(sheetId(to), text, SMALL)] })]
                : linesOf(text).map((line) => paragraph(line, SMALL))
              return cell(widths[at], said, true)
            }),
          }),
      ),
    ],
  })
}

/** Lines to sign on, each under what it is for; `isKept`: on the page of what follows. */
export function blanksTable(labels: readonly string[], isKept = false): Table {
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

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
