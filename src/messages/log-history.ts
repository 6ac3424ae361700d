import type { Id } from '#domain/id.ts'
import type { Change } from '#domain/log/changes.ts'
import type { FieldValue } from '#domain/log/record.ts'
import { small } from './in-words.ts'
import { fieldText, valueText } from './log-values.ts'

/** The words of an entry’s history. */
export const history = {
  title: (entry: number) => `History of entry ${entry}`,
  first: 'First saved',
  changed: 'Changed',
  deleted: 'Deleted',
  same: 'Nothing in the text was changed.',
  now: 'This is what it says now.',
  takenBack: 'This was undone.',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  goBack: 'Go back to this text',
  claim: (point: string) => `Claim for ${small(point)}`,
  stage: 'Stage',
} as const

/** Both sides of a change in words, and what it is a change of. */
export function changeText(
  change: Change,
  type: string,
  words: { entry(id: Id): string; point(id: Id): string; stage(stage: string): string },
): { readonly of: string; readonly before: readonly string[]; readonly after: readonly string[] } {
  if (change.kind === 'stage') {
    return { of: history.stage, before: [words.stage(change.before)], after: [words.stage(change.after)] }
  }
  if (change.kind === 'claim') {
    const { before, after } = change
    return { of: history.claim(words.point(change.point)), before: listed(before), after: listed(after) }
  }
  const side = (value: FieldValue | undefined) =>
    value === undefined ? [] : valueText(type, change.field, value, words.entry)
  return { of: fieldText(type, change.field), before: side(change.before), after: side(change.after) }
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}
