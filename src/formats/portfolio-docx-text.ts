import { InternalHyperlink, Paragraph, TextRun } from 'docx'

/** How letters are set: sizes are halves of a point. */
export interface RunStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

/** A4 in twentieths of a point, with margins of 20 mm, and the wider one on the left for the assessor’s marks. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, right: 1_134, bottom: 1_134, left: 1_984 },
} as const

/** What is left for text, in the same measure. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** Letters of tables. */
export const SMALL = { size: 18 } as const

/** Letters of what is said about a text. */
export const NOTE = { size: 18, color: '545B69' } as const

/** Two tables that touch become one in Word. */
export function gap(isKept = false): Paragraph {
  return new Paragraph({ keepNext: isKept, spacing: { after: 60, line: 120 }, children: [] })
}

/** A note stays on the page of what it is about, which follows it. */
export function paragraph(text: string, style: RunStyle = {}, isKept = false): Paragraph {
  return new Paragraph({
    keepNext: isKept,
    widowControl: true,
    bidirectional: isRightToLeft(text),
    children: runs(text, style),
  })
}

/** Text in one style, in its own direction. */
export function runs(text: string, style: RunStyle = {}): TextRun[] {
  return [new TextRun({ ...style, text: plain(text), rightToLeft: isRightToLeft(text) })]
}

/** Text that leads to a bookmark, underlined. */
export function link(id: string, text: string, style: RunStyle = {}): InternalHyperlink {
  return new InternalHyperlink({
    anchor: markOf(id),
    children: [new TextRun({ ...style, text: plain(text), underline: {} })],
  })
}

/** A bookmark’s name has letters, digits and underscores. */
export function markOf(id: string): string {
  return id.replaceAll('-', '_')
}

/** Each line becomes a paragraph. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

/** Whether the first letter with a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
}

/** What XML 1.0 can hold: no control characters, no halves of pairs. A direction turned on would turn all that follows. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replaceAll('\n', ' ')
}
