import { namingsOf } from '#domain/log/named-entries.ts'
import { EntryComments } from '#islands/assess/EntryComments.tsx'
import { findEntries } from '#stores/log/list-find.ts'

/** What the lines of entries show and do besides what they are: it knows the fields of every type, and comes late. */
export const inEntries = { namingsOf, findEntries, EntryComments } as const
