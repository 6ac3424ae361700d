/** A title or the name of a journal without the few tags that Zotero and databases put into them for italics and small letters. */
export function plainTitle(text: string | undefined): string | undefined {
  return text?.slice(0, 20_000).replace(/<\/?(?:i|b|em|strong|su[bp]|span)(?:\s[^<>]{0,200})?>/gi, '')
}
