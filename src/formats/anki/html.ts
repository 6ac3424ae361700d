/** Plain text as Anki shows it: nothing of it is taken for HTML, and lines stay lines. */
export function textToHtml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Anki would look for a sound of that name and show nothing.
      .replaceAll('[sound:', '[sound&#58;')
      .replace(/\r\n?|\n/g, '<br>')
  )
}

/** What our own HTML says without its tags: what Anki sorts a note by and makes its checksum of. */
export function plainOf(html: string): string {
  return html
    .replaceAll('<br>', '')
    .replaceAll('&#58;', ':')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
