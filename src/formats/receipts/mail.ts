import { FILE_MAX_BYTES } from './handed.ts'

/** What stands in one part of a mail, decoded. */
export interface MailPart {
  readonly text: string
  /** Whether it could not be read in the mail as it stands. */
  readonly wasHidden: boolean
}

/** A mail has a few parts; what has thousands is none. */
const PARTS_MOST = 200

/**
 * The parts of a mail that was saved: its texts and its attachments, where a browser would see letters only. Of any
 * other text one part, itself. Total on any text.
 */
export function mailParts(text: string): readonly MailPart[] {
  if (!/^content-transfer-encoding:/im.test(text)) return []
  return text
    .split(/^--.*$/m, PARTS_MOST)
    .map(partOf)
    .filter((part) => part !== undefined)
}

function partOf(part: string): MailPart | undefined {
  const blank = /\r?\n[ \t]*\r?\n/.exec(
    part.replace(/^(?:[ \t]*\r?\n)+/, (lines) => '~'.repeat(lines.length)),
  )
  if (!blank) return undefined
  const head = part.slice(0, blank.index)
  const body = part.slice(blank.index + blank[0].length)
  if (/^content-type:\s*(?:image|video|audio|font)\//im.test(head) || body.length > FILE_MAX_BYTES * 2)
    return undefined
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return { text: fromBase64(body), wasHidden: true }
  return { text: encoding === 'quoted-printable' ? fromQuoted(body) : body, wasHidden: false }
}

/** The last character that a byte can be. */
const LAST_BYTE = '\u00ff'

function fromBase64(body: string): string {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
  // A last letter by itself says nothing.
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))
  return decoded(atob(whole))
}

function fromQuoted(body: string): string {
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  // What was saved as letters already holds more than bytes.
  if ([...joined].some((one) => one > LAST_BYTE)) return joined
  return decoded(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** Bytes as characters of one byte each, read as UTF-8. */
function decoded(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)))
}
