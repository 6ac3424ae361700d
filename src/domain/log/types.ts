import type { Field } from './field.ts'

/** The types of entry this release has forms and rules for. */
export type EntryTypeName = 'resource' | 'application' | 'reflection'

/** One type of entry, as its form and its rules see it. */
export interface EntryType {
  readonly name: EntryTypeName
  /** In the order asked. */
  readonly fields: readonly Field[]
}
