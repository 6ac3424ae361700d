import type { Draft, Drafts } from '#device/drafts.ts'
import type { EntryId } from '#domain/log/record.ts'

const PREFIX = 'typed-signing:'

/** Where it is kept who has signed an entry, and on which day, while that is typed. */
export function signingDraft(entry: EntryId, field: 'by' | 'on'): string {
  return `${PREFIX}${entry}:${field}`
}

/** What is typed of signings: of one entry, or of all. */
export function signingsTyped(drafts: Drafts, entry?: EntryId): Promise<readonly Draft[]> {
  return drafts.list(entry === undefined ? PREFIX : `${PREFIX}${entry}:`)
}

/** The entry that a name among those is of. */
export function entryOfSigning(name: string): EntryId | undefined {
  return name.slice(PREFIX.length).split(':')[0]
}
