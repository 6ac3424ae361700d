import papaparse from 'papaparse'

/** Media type of a CSV file. */
export const CSV_TYPE = 'text/csv;charset=utf-8'

/** A spreadsheet holds at most 32,767 UTF-16 units in a cell, and may take the rest for a cell of its own. */
export const CELL_MAX_LENGTH = 32_767

/**
 * A table as a CSV file that spreadsheets open as it is meant, and run nothing of: UTF-8 with a byte order mark,
 * every cell quoted, lines end with CR LF (RFC 4180). A cell that a spreadsheet could take for a formula gets an
 * apostrophe before it; longer ones than `CELL_MAX_LENGTH` are cut and end with “…”. Total on any text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = papaparse.unparse(
    rows.map((row) => row.map(plain)),
    { quotes: true, newline: '\r\n', escapeFormulae: FORMULA },
  )
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`)
}

/** Without it Excel reads UTF-8 as the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What begins a formula, half as wide and full: `=`, `+`, `-`, `@`. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]'

/**
 * A cell that could be a formula: papaparse’s own rule looks at one line and at its first character alone. A
 * program may pass over spaces and characters that cannot be seen, and a tab or an end of line at the beginning
 * moves what follows to another cell (OWASP, CSV Injection).
 */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cc}\\p{Cf}]*${SIGN})`, 'u')

/**
 * Where a formula could begin inside a cell for a spreadsheet that divides at semicolons or tabs, as some countries’
 * do: it takes the quotation marks for words, so that an end of line begins a new row.
 */
const FORMULA_INSIDE = new RegExp(`([;\\t\\n][\\s\\p{Cc}\\p{Cf}]*)(?=${SIGN})`, 'gu')

function plain(cell: string): string {
  const text = cell.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').replace(FORMULA_INSIDE, "$1'")
  // Room for the apostrophe.
  return text.length < CELL_MAX_LENGTH ? text : `${text.slice(0, CELL_MAX_LENGTH - 2).toWellFormed()}…`
}
