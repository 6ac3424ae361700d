import type { Draft, Drafts } from '#device/drafts.ts'
import type { FindingKind } from '#domain/guard/finding.ts'
import type { EntryId } from '#domain/log/record.ts'
import { stampOf } from '#stores/drafts/stamp.ts'

const PREFIX = 'typed-reason:'

/**
 * Where it is kept why something that was found in an entry may stay, while that is typed. What was found is in it as a
 * stamp alone: a name does not repeat somebody’s data.
 */
export function reasonDraft(entry: EntryId, found: string): string {
  return `${PREFIX}${entry}:${stampOf(found)}`
}

/** Where it is kept why everything of a kind may stay, in whichever entries it was found. */
export function reasonForKindDraft(kind: FindingKind): string {
  // No entry is named so.
  return `${PREFIX}:${kind}`
}

/** Reasons that are typed: for what was found in one entry, or all of them. */
export function reasonsTyped(drafts: Drafts, entry?: EntryId): Promise<readonly Draft[]> {
  return drafts.list(entry === undefined ? PREFIX : `${PREFIX}${entry}:`)
}

/** The entry that a name among those is of; none where it is of a kind. */
export function entryOfReason(name: string): EntryId | undefined {
  return name.slice(PREFIX.length).split(':')[0] || undefined
}

/** Forgets the reasons for what was settled in an entry, or is thrown away with all of its text. */
export async function forgetReasons(
  drafts: Drafts,
  entry: EntryId,
  found?: readonly string[],
): Promise<void> {
  const gone = found && new Set(found.map((text) => reasonDraft(entry, text)))
  for (const { name } of await reasonsTyped(drafts, entry)) {
    if (!gone || gone.has(name)) await drafts.remove(name)
  }
}

/** Forgets the reasons for whole kinds: such a one may speak of an entry that is erased. */
export async function forgetReasonsForKinds(drafts: Drafts): Promise<void> {
  for (const { name } of await drafts.list(`${PREFIX}:`)) await drafts.remove(name)
}
