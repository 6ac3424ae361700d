import type { PackFault } from '#domain/pack/check-pack.ts'

/** Why a pack or a receipt that came by link or file was not opened, by either way. */
export type Refusal =
  | { readonly kind: Exclude<keyof typeof SAID, 'cut' | 'over-long'> }
  | { readonly kind: 'cut'; readonly has?: number; readonly of?: number }
  | { readonly kind: 'over-long'; readonly has: number; readonly of: number }
  | { readonly kind: 'nothing-here'; readonly items: number }
  | { readonly kind: 'against-rules'; readonly faults: readonly PackFault[] }

/** What was to be opened, and how it came. */
export interface Arrival {
  readonly what: 'pack' | 'receipt'
  readonly by: 'link' | 'file'
}

/** Why something that came was not opened, and what to do about it. */
export function refusalText(refusal: Refusal, arrival: Arrival): string {
  switch (refusal.kind) {
    case 'nothing-here':
      return `None of the ${number.format(refusal.items)} items of this pack is on this site. Reload this page. If that does not help, ask your tutor which site the pack was made on.`
    case 'against-rules':
      return `This pack was not opened: ${list.format(refusal.faults.map(faultText))}. Ask your tutor to make it again.`
    case 'cut':
      return `${cutText(refusal, arrival)} ${again(arrival)}`
    case 'over-long':
      return `This link has ${characters(refusal.has - refusal.of)} too many: ${number.format(refusal.has)} instead of ${number.format(refusal.of)}. ${again(arrival)}`
    default:
      return SAID[refusal.kind](arrival)
  }
}

const SAID = {
  empty: ({ what, by }: Arrival) =>
    by === 'file'
      ? 'This file is empty. Choose another copy.'
      : `There is no ${what} in this address. ${again({ what, by })}`,
  foreign: ({ what, by }: Arrival) =>
    by === 'file'
      ? `This is not a file from Due Credit. Choose a file whose name begins with “due-credit-${what}”.`
      : `This is not a link to a ${what}: that has “#${what === 'pack' ? 'p' : 'r'}1.” in it. ${again({ what, by })}`,
  'other-kind': ({ what, by }: Arrival) =>
    by === 'file'
      ? `This file is from Due Credit, but it is not a ${what}. Choose a file whose name begins with “due-credit-${what}”.`
      : what === 'pack'
        ? 'This link holds a receipt, not a pack. It is for the tutor who made the pack.'
        : 'This link holds a pack, not a receipt. Ask the learner for the link that sending the answers made.',
  newer: ({ by }: Arrival) =>
    `This ${by} was made by a newer version of Due Credit. Reload this page to get that version, then try again.`,
  doubled: () => 'There are two links in one here. Keep one of them, and take the other out.',
  altered: ({ what, by }: Arrival) =>
    by === 'file'
      ? `This file was changed after it was written, so it was not opened. ${again({ what, by })}`
      : `This link was changed on its way: its characters are not those that were sent. ${again({ what, by })}`,
  huge: ({ what, by }: Arrival) => `This ${by} is too large to be a ${what}. ${again({ what, by })}`,
  bomb: ({ what, by }: Arrival) =>
    `This ${by} would unpack to far more than a ${what} holds, so it was not opened. ${again({ what, by })}`,
  unreadable: ({ what, by }: Arrival) =>
    by === 'file'
      ? 'The browser could not read this file. Check that it is still where it was, then choose it again.'
      : `This link is whole, but what it holds is not a ${what}. Ask for a new one.`,
} as const satisfies Readonly<Record<string, (arrival: Arrival) => string>>

function cutText({ has, of }: { readonly has?: number; readonly of?: number }, { by }: Arrival): string {
  if (by === 'file') return 'This file ends too early: part of it is missing.'
  return has === undefined || of === undefined
    ? 'Nearly all of this link is missing.'
    : `This link is incomplete: ${number.format(has)} of ${number.format(of)} characters came, ${number.format(of - has)} are missing.`
}

function again({ what, by }: Arrival): string {
  if (by === 'file') return 'Copy it again from where it came, or ask for it again.'
  return what === 'pack'
    ? 'Copy the whole link that your tutor sent, or ask for the pack as a file.'
    : 'Copy the whole link from the message, or ask for the receipt as a file.'
}

function faultText({ field, reason }: PackFault): string {
  switch (reason.kind) {
    case 'missing':
      return field === 'items' ? 'there is nothing in it' : 'it has no title'
    case 'too-long':
      return `${FIELD[field]} has ${number.format(reason.has)} characters, and ${number.format(reason.most)} are the most`
    case 'too-many':
      return `it has ${number.format(reason.has)} items, and ${reason.most} are the most`
    case 'twice':
      return 'it asks for the same item twice'
    case 'no-date':
      return 'it is due on a day that does not exist'
    case 'past':
      return 'it was due before it was made'
    case 'no-address':
      return 'its address for receipts is none'
  }
}

const FIELD: Readonly<Record<PackFault['field'], string>> = {
  title: 'its title',
  instructions: 'its instructions',
  from: 'its sender’s name',
  due: 'its date',
  reply: 'its address for receipts',
  items: 'its list',
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function characters(count: number): string {
  return count === 1 ? '1 character' : `${number.format(count)} characters`
}
