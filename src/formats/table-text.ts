/** What divides the columns of a table that came as text: what stands most often in its first line, outside of quotation marks. */
export function dividerOf(text: string): string {
  const [head = ''] = text
    .slice(0, 20_000)
    .replace(/"[^"]{0,5000}"/g, '')
    .trimStart()
    .split(/\r\n?|\n/, 1)
  const [most = ','] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  return most
}

/** A cell without what keeps a spreadsheet from taking it for a formula; nothing here ever works one out. */
export function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
