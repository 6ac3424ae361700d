import { itemCodes } from '#domain/pack/item-codes.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import { isReplyAddress } from '#domain/pack/reply.ts'
import { writePackLink } from '#formats/pack.ts'
import { address } from '#messages/address.ts'
import { reminding } from '#messages/gradebook-out.ts'
import { longDate } from '#messages/long-date.ts'
import { getDevice } from '#stores/device.ts'
import type { Desk } from './gradebook-desk.ts'
import { reachOf } from './share-reach.ts'

/** Longer `mailto:` addresses are cut by some mail programs, on Windows at 2,083 characters. */
const MAIL_MAX_LENGTH = 2_000

/** What is known of those without a receipt. */
export interface Missing {
  readonly names: readonly string[]
  /** E-mail addresses of those who have one. */
  readonly emails: readonly string[]
}

/** Who has sent no receipt, and where they can be reached. */
export function missingOf({ state, table }: Desk): Missing {
  const known = new Map((state.saved?.roster ?? []).map((entry) => [nameKey(entry.name), entry.email]))
  const emails = table.missing.flatMap((name) => known.get(nameKey(name)) ?? [])
  return { names: table.missing, emails: emails.filter(isReplyAddress) }
}

/** The text of a reminder, with the pack's link where it gets anywhere unharmed. */
export async function reminderOf({ state, sheets }: Desk, origin: string): Promise<string> {
  const { body } = state
  const fragment = await writePackLink(body, itemCodes([...sheets.items.values()])).catch(() => undefined)
  const link = fragment === undefined ? undefined : `${origin}${address.openPack(fragment)}`
  const fits = link !== undefined && reachOf(link.length) !== 'file-only'
  return reminding.reminder({
    title: body.title,
    due: body.due === undefined ? undefined : longDate(body.due),
    link: fits ? link : undefined,
    from: body.from,
  })
}

/** A mail to all of them in the blind copy, filled in and not yet sent; `undefined` where it is too long for one. */
export function reminderMail(title: string, emails: readonly string[], text: string): string | undefined {
  if (emails.length === 0) return undefined
  const to = emails.map((one) => encodeURIComponent(one).replace('%40', '@')).join(',')
  const lines = text.toWellFormed().replace(/\r?\n/g, '\r\n')
  const subject = encodeURIComponent(reminding.subject(title).toWellFormed())
  const mail = `mailto:?bcc=${to}&subject=${subject}&body=${encodeURIComponent(lines)}`
  return mail.length <= MAIL_MAX_LENGTH ? mail : undefined
}

/** Puts a text on the clipboard; false where the browser did not allow it. */
export function copyText(text: string): Promise<boolean> {
  return getDevice().passOn.copy(text)
}
