import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { EntryId } from '#domain/log/record.ts'
import { address } from './address.ts'
import { small } from './in-words.ts'
import { entryTypes } from './log-types.ts'

/** A field of an entry that waits while another entry is written for it. */
export interface WayBack {
  readonly entry: EntryId
  readonly type: EntryTypeName
  readonly field: string
}

/** The way to a new entry that is written for the last of these fields, each of which was left for the one after it. */
export function writeForAddress(type: EntryTypeName, ways: readonly WayBack[]): string {
  return address.entry(fragmentOf([['new', type]], ways))
}

/** The way back to the field that was left last; with the entry that was made for it, to be chosen there. */
export function wayBackAddress(ways: readonly WayBack[], made?: EntryId): string {
  const [last] = ways.slice(-1)
  if (!last) return address.log
  const { entry, type, field } = last
  const chosen: readonly (readonly [string, string])[] = made === undefined ? [] : [['with', made]]
  return address.entry(
    `${entry}&${fragmentOf([['new', type]], ways.slice(0, -1))}&${new URLSearchParams([['at', field], ...chosen.map(([...one]) => one)])}`,
  )
}

/** What is said of an entry that is written for another. */
export const wayBack = {
  waits: 'You are writing this for another entry, which waits as you left it.',
  chosen: 'You wrote it for another entry, which waits as you left it. Go on there, and this one is chosen.',
  goOn: (type: EntryTypeName) => `Go on with: ${small(entryTypes[type].title)}`,
  backsUp: (entries: string, count: number) =>
    `${entries} ${count === 1 ? 'rests' : 'rest'} on it, so it counts there. Link it too if it shows a marking point by itself.`,
  backsUpOthers:
    'It backs up other entries, and counts where one of them names it. Link it too if it shows a marking point by itself.',
} as const

function fragmentOf(known: readonly (readonly [string, string])[], ways: readonly WayBack[]): string {
  const said = ways.map(({ entry, type, field }) => ['for', `${entry}.${type}.${field}`] as const)
  return new URLSearchParams([...known, ...said].map(([...one]) => one)).toString()
}
