import { type Paper, sheetId } from '#domain/portfolio/paper.ts'

/**
 * Puts at the foot of each page whose it is and which entry it belongs to, with its number, in browsers that print what
 * a style sheet writes there (Chrome and Edge 131 and newer). Returns the way to take it off.
 */
export function putFeet(paper: Paper): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(feetOf(paper))
  document.adoptedStyleSheets.push(sheet)
  return () => {
    const at = document.adoptedStyleSheets.indexOf(sheet)
    if (at >= 0) document.adoptedStyleSheets.splice(at, 1)
  }
}

/** The style rules of it, for print alone. A page of its own kind begins on a new sheet. */
export function feetOf({ foot, sheets }: Paper): string {
  const number =
    '@bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #545b69; }'
  const page = (name: string, text: string) =>
    `@page ${name} { @bottom-left { content: ${cssText(text)}; font: 8pt sans-serif; color: #545b69; } ${number} }`
  const own = sheets.map(
    ({ number: entry, foot: text }) =>
      `${page(sheetId(entry), text)} .paper.print-only #${sheetId(entry)} { page: ${sheetId(entry)}; }`,
  )
  return `@media print { ${[page('', foot), '@page :first { @bottom-left { content: ""; } }', ...own].join('\n')} }`
}

/** Text as a string of CSS: whatever is no plain letter, digit or space is written by its number. */
function cssText(text: string): string {
  const line = text.toWellFormed().slice(0, 120).toWellFormed()
  return `"${line.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`
}
