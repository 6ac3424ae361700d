import { PACK_LIMITS, type PackBody } from './pack.ts'

/**
 * A plain address of one mailbox: no name beside it, no second one, nothing that a `mailto:` would read as more
 * (`?`, `&`, `%`), no spaces or line ends. Narrower than RFC 5322 on purpose.
 */
const ADDRESS =
  /^[A-Za-z0-9!#$'*+/=^_`{|}~-]+(?:\.[A-Za-z0-9!#$'*+/=^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

/** Whether a text is an e-mail address that receipts may be sent to. */
export function isReplyAddress(text: string): boolean {
  return text.length <= PACK_LIMITS.reply && ADDRESS.test(text)
}

/** A `mailto:` address for a receipt, filled in and not yet sent; `undefined` where the pack names no address. */
export function replyOf(
  body: Pick<PackBody, 'reply'>,
  mail: { readonly subject: string; readonly text: string },
): string | undefined {
  if (body.reply === undefined || !isReplyAddress(body.reply)) return undefined
  const address = encodeURIComponent(body.reply).replace('%40', '@')
  const text = mail.text.replace(/\r?\n/g, '\r\n')
  return `mailto:${address}?subject=${encoded(mail.subject)}&body=${encoded(text)}`
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
