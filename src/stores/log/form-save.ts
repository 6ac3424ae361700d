import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { EntryDraft, FieldProblem } from '#domain/log/draft.ts'
import { parseEntry, unaskedFields } from '#domain/log/parse-entry.ts'
import type { SaveStage } from '#domain/log/parse-line.ts'
import { type EntryRecord, textsIn } from '#domain/log/record.ts'
import { headsOf, readLogFor } from './form-start.ts'
import { isBehind, type Writing } from './form-view.ts'

/** What came of saving. */
export type SaveOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** Fields that hold something and are not asked now would be left out, and the person was not told yet. */
  | { readonly kind: 'leaves-out'; readonly fields: readonly string[] }
  /** It was saved elsewhere meanwhile, and the person was not told yet. */
  | { readonly kind: 'behind' }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }
  | { readonly kind: 'kept'; readonly fact: FactId; readonly title: string }

/** Reads the form as a record and appends it to the journal, replacing the revisions that the person saw. */
export async function saveEntry(
  device: Device,
  { entry, draft, replaces, ...view }: Writing,
  stage: SaveStage,
): Promise<SaveOutcome> {
  const log = await readLogFor(device, entry)
  if (log.isErased) return { kind: 'behind' }
  if (isBehind({ heads: headsOf(log), replaces }) && !isBehind({ ...view, replaces }))
    return { kind: 'behind' }
  // Saved as ready, an empty form lacks all that it asks, and says so.
  if (stage === 'draft' && isEmpty(draft))
    return { kind: 'problems', problems: [{ field: 'title', reason: { kind: 'missing' } }] }
  const known = { today: localDateOf(device.now()), entries: log.entries }
  const parsed = parseEntry(draft, stage, known)
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problem }
  const record = parsed.value
  const fields = stage === 'ready' ? unaskedFields(draft) : []
  if (fields.some((field) => !view.leavesOut.includes(field))) return { kind: 'leaves-out', fields }
  // Told that it was taken off the list, the person puts it back: nothing of a deletion is to stand beside it.
  const all = log.own?.isDeleted ? [...new Set([...replaces, ...headsOf(log)])] : replaces
  const revise = (record: EntryRecord, replaces: readonly FactId[]) =>
    device.journal.append([{ kind: 'entry.revised', entry, replaces, number: log.number, record }])
  // What it is saved without is in no text of the log yet: the whole of it goes into its history first.
  const whole = fields.length > 0 ? parseEntry(draft, 'draft', known) : undefined
  const before = whole?.ok ? await revise(whole.value, all) : undefined
  if (before && !before.ok) return { kind: 'not-kept', problem: before.problem }
  const kept = await revise(record, before ? before.value.map(({ id }) => id) : all)
  if (!kept.ok) return { kind: 'not-kept', problem: kept.problem }
  // One happening makes one fact.
  return { kind: 'kept', fact: kept.value[0]?.id ?? '', title: record.title }
}

/** An entry that says nothing at all is none, not even as a draft. */
function isEmpty({ values, links }: EntryDraft): boolean {
  return links.length === 0 && Object.values(values).every((value) => textsIn(value).join('').trim() === '')
}
