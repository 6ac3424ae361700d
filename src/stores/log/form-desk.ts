import type { WritableAtom } from 'nanostores'
import type { EntryDraft } from '#domain/log/draft.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { DraftKeeper } from '#stores/drafts/keeper.ts'
import type { FormView, Writing } from './form-view.ts'

/** What the parts of the form work with: what is seen, and where what is typed is kept. */
export interface FormDesk {
  readonly $view: WritableAtom<FormView>
  /** Absent before anything was opened. */
  keeper(): DraftKeeper | undefined
  /** Changes what is seen of the form; nothing where it is not shown. */
  update(change: Partial<Omit<Writing, 'kind'>>): void
  /** Keeps a text in the place that is written to. */
  keep(draft: EntryDraft, replaces: Writing['replaces']): void
  /** Shows an entry from its beginning. */
  begin(entry: EntryId): Promise<void>
  /** Reads the log anew. */
  look(entry: EntryId): Promise<void>
}
