/** What a file of this program is, by the name of its format. */
type FileKind = 'backup' | 'locked' | 'pack' | 'receipt' | 'log' | 'portfolio' | 'comments'

/** Why a file was not opened. */
type FileRefusal =
  | { readonly kind: keyof typeof FILE }
  | { readonly kind: 'huge'; readonly maxBytes: number }
  | { readonly kind: 'other-kind'; readonly is?: FileKind }

/** What was asked for. */
type Asked = 'portfolio' | 'comments'

/** Why a file was not opened, what it is instead, and what to do. */
export function fileRefusal(refusal: FileRefusal, asked: Asked): string {
  switch (refusal.kind) {
    case 'huge':
      return `This file is larger than ${ASKED[asked]} can be (${Math.round(refusal.maxBytes / MEGABYTE)} MB). Choose another file.`
    case 'other-kind':
      return refusal.is === undefined
        ? `This file is from Due Credit, but it is not ${ASKED[asked]}. Choose a file whose name begins with “due-credit-${asked}”.`
        : `${INSTEAD[refusal.is]} Choose a file whose name begins with “due-credit-${asked}”.`
    default:
      return FILE[refusal.kind](asked)
  }
}

const MEGABYTE = 1024 * 1024

const ASKED: Readonly<Record<Asked, string>> = {
  portfolio: 'a portfolio',
  comments: 'a file of comments',
}

const FROM: Readonly<Record<Asked, string>> = { portfolio: 'learner', comments: 'assessor' }

const FILE = {
  empty: () => 'This file is empty. Choose another copy.',
  foreign: (asked: Asked) =>
    `This is not a file from Due Credit. Choose a file whose name begins with “due-credit-${asked}”.`,
  newer: () =>
    'This file was made by a newer version of Due Credit. Reload this page to get that version, then try again.',
  cut: (asked: Asked) =>
    `This file ends too early: part of it is missing. Save it again from the message it came in, or ask the ${FROM[asked]} for it again.`,
  altered: (asked: Asked) =>
    `This file was changed after it was made, so it was not opened. Save it again from the message it came in, or ask the ${FROM[asked]} for it again.`,
  unreadable: () =>
    'The browser could not read this file. Check that it is still where it was, then choose it again.',
} as const

const INSTEAD: Readonly<Record<FileKind, string>> = {
  backup: 'This is a backup: it belongs on the page “Your data”.',
  locked:
    'This file is locked with a passphrase or a key. If it is a backup, it belongs on the page “Your data”.',
  pack: 'This is a pack: it belongs on the page “Packs”.',
  receipt: 'This is a receipt: it belongs in the gradebook of the tutor who made the pack.',
  log: 'This is a log for other programs: nothing here reads it. From the portfolio page a learner sends the file that does.',
  portfolio: 'This is a portfolio: it is for the assessor, who opens it on the page “For assessors”.',
  comments:
    'This is a file of comments: it is for the learner, who takes it in on the page “Comments from your assessor”.',
}

/** Why comments that came as a link, or as the text around one, were not read. */
export const linkRefusal = {
  empty: 'Paste the message that your assessor sent, or choose the file.',
  foreign:
    'There are no comments in this: their link has “#c1.” in it. Copy the whole message, or use the file.',
  'other-kind':
    'This link holds a pack or a receipt, not comments. Open a pack on the page “Packs”, and ask your assessor for the comments.',
  newer:
    'This link was made by a newer version of Due Credit. Reload this page to get that version, then try again.',
  cut: 'This link is incomplete: its end is missing. Copy the whole link, or ask your assessor for the file.',
  'over-long': 'Something stands behind the end of this link. Copy the link alone, or use the file.',
  doubled: 'There are two links in one here. Keep one of them, and take the other out.',
  altered: 'This link was changed on its way. Copy it again, or ask your assessor for the file.',
  huge: 'This text is too long to be a link. Ask your assessor for the file.',
  bomb: 'This link would unpack to far more than comments hold, so it was not opened. Ask your assessor for the file.',
  unreadable: 'This link is whole, but what it holds is not comments. Ask your assessor for the file.',
} as const

/** Why comments that were read are not taken in. */
export const contentRefusal = {
  'other-facts':
    'This holds something other than comments, so nothing of it was taken in. Ask your assessor to send the comments again.',
  holes: 'Some of these comments are missing, so none was taken in. Ask your assessor to send them again.',
  ahead:
    'These comments say that they were written more than two days from now. Check the date on this device, then ask your assessor to check the date on theirs.',
  posing:
    'This file says that it was written by one of your own devices, and it was not. Nothing was taken in. Ask your assessor for the file that this site made.',
  clash:
    'These comments have the same names as others that are here, and say something else. Nothing was taken in. Ask your assessor to send them again.',
  'another-log':
    'None of these comments is about an entry in this log. Are they for somebody else? If they are for you, open them in the browser where you keep your log.',
} as const
