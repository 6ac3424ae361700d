import { draftOf } from '#domain/log/parse-entry.ts'
import type { SaveStage } from '#domain/log/parse-line.ts'
import type { EntryId } from '#domain/log/record.ts'
import { signedRecord, signingsOf } from '#domain/log/signed.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import type { FormDesk } from './form-desk.ts'
import { type SaveOutcome, saveEntry } from './form-save.ts'
import { headsOf, isReady, othersOf, readLogFor, savedOf, savedText, writing } from './form-start.ts'
import { type Clashing, SAVED, type Writing } from './form-view.ts'

/** The ways an entry goes into the log, or to the person as a file. */
export interface Saving {
  /** Saves. Where the log did not take it, or something is to be put right, the form stays as it is. */
  save(stage: SaveStage): Promise<void>
  /** Hands what is typed to the person as a file. */
  offerFile(): Promise<boolean>
  /** Of two texts that two devices wrote apart, goes on from one. */
  goOnFrom(fact: string): Promise<void>
  /** Of two texts of which one takes the entry off the list, follows that one. */
  leaveOff(): Promise<void>
  /** Goes on writing an entry that was just saved. */
  goOn(): Promise<void>
}

type Kept = Extract<SaveOutcome, { readonly kind: 'kept' }>

/** Saving for one form. */
export function createSaving(desk: FormDesk): Saving {
  const { $view, update } = desk

  const settle = async (view: Writing, stage: SaveStage, { fact, title }: Kept) => {
    const { entry, draft } = view
    const now = $view.get()
    const log = await readLogFor(getDevice(), entry)
    // It was erased for good while it was saved: nothing of it was taken.
    if (log.isErased) return desk.look(entry)
    if (now.kind === 'writing' && now.draft !== draft) return goOnTyping(entry, fact)
    const isOnPage = log.keepsIn === 'memory'
    // A page that alone has the entry is no reason to let go of a draft that is on the disk.
    if (isOnPage) await desk.keeper()?.flush()
    else await desk.keeper()?.remove()
    const clash = savedOf(log)?.view
    if (clash?.kind === 'clashing') return $view.set({ ...clash, isOwnDoing: true })
    const { type } = draft
    $view.set({
      kind: 'saved',
      entry,
      number: log.number,
      type,
      title,
      stage,
      keptIn: log.keepsIn,
      isDraftKept: isOnPage && isOnDisk(view, desk.keeper()?.$keeping.get()),
      isTaken: false,
      ways: view.ways,
      draft,
      others: view.others,
      criteria: view.criteria,
    })
  }
  /** It is in the log. What was typed while it was written there is a draft of what comes next. */
  const goOnTyping = async (entry: EntryId, fact: string) => {
    const log = await readLogFor(getDevice(), entry)
    const text = savedText(log)
    const now = $view.get()
    if (now.kind !== 'writing') return
    const texts = [...now.texts.filter(({ name }) => name !== SAVED), ...(text ? [text] : [])]
    const heads = headsOf(log)
    update({ replaces: [fact], heads, texts, others: othersOf(log, entry), number: log.number, isOff: false })
    update({ problems: [], isSavedSince: true, isReady: isReady(log) })
    desk.keep(now.draft, [fact])
  }

  return {
    async save(stage) {
      const asked = $view.get()
      if (asked.kind !== 'writing' || asked.isSaving) return
      const { trouble: _trouble, thrown: _thrown, ...view } = asked
      const saving = { ...view, isSaving: true, problems: [], isSavedSince: false }
      $view.set(saving)
      const tries = view.tries + 1
      const outcome = await saveEntry(getDevice(), saving, stage).catch((error: unknown) => {
        update({ trouble: 'failed', tries, isSaving: false })
        throw error
      })
      if (outcome.kind === 'kept') await settle(saving, stage, outcome)
      if (outcome.kind === 'behind') await desk.look(view.entry)
      if (outcome.kind === 'behind') update({ tries })
      if (outcome.kind === 'problems') update({ problems: outcome.problems, tries })
      if (outcome.kind === 'leaves-out') update({ leavesOut: outcome.fields, tries })
      if (outcome.kind === 'not-kept') {
        update({ trouble: outcome.problem.kind, tries })
        await noteProblem(outcome.problem)
      }
      update({ isSaving: false })
    },
    async offerFile() {
      const view = $view.get()
      if (view.kind !== 'writing' && view.kind !== 'saved') return false
      // What names the fields is here since the entry is shown.
      const { offerEntryFile } = await import('./form-file.ts')
      const isTaken = await offerEntryFile(getDevice(), view)
      const now = $view.get()
      if (isTaken && now.kind === 'saved') $view.set({ ...now, isTaken })
      return isTaken
    },
    async goOnFrom(fact) {
      const view = $view.get()
      if (view.kind !== 'clashing') return
      const head = view.heads.find((one) => one.fact === fact)
      if (!head) return
      const log = await readLogFor(getDevice(), view.entry)
      const replaces = view.heads.map((one) => one.fact)
      // What is signed, or has no type yet, is gone on from as it is; there is no form to change it in.
      const [signing] = signingsOf(head, log.comments)
      if (signing || !isKnownRecord(head.record)) {
        const record = signing ? signedRecord(head.record, signing) : head.record
        const { entry, number } = view
        const kept = await getDevice().journal.append([
          { kind: 'entry.revised', entry, number, replaces, record },
        ])
        if (kept.ok) await desk.begin(entry)
        else await noteProblem(kept.problem)
        return
      }
      $view.set(writing(view.entry, log, draftOf(head.record), replaces))
    },
    async leaveOff() {
      const view = $view.get()
      if (view.kind !== 'clashing') return
      const kept = await getDevice().journal.append(takenOff(view))
      if (kept.ok) await desk.begin(view.entry)
      else await noteProblem(kept.problem)
    },
    async goOn() {
      const view = $view.get()
      if (view.kind === 'saved') await desk.begin(view.entry)
    },
  }
}

/** One deletion in place of every text shown; what the entry said last stays in its history. */
function takenOff({ entry, number, heads }: Clashing) {
  const last = heads.find(({ isDeleted }) => !isDeleted) ?? heads[0]
  if (!last) return []
  const replaces = heads.map(({ fact }) => fact)
  const { record } = last
  return [{ kind: 'entry.revised', entry, number, replaces, record, deleted: true }] as const
}

/** Whether what was just saved is a draft on the disk as well: written there now, or found there and left as it was. */
function isOnDisk({ shown }: Writing, keeping: string | undefined): boolean {
  return keeping === 'kept' || keeping === 'apart' || (keeping === 'untouched' && shown !== SAVED)
}
