import { atom, type ReadableAtom } from 'nanostores'
import { addDays, localDateOf } from '#domain/local-date.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { draftOf } from '#domain/log/parse-entry.ts'
import type { SaveStage } from '#domain/log/parse-field.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import type { LogThis } from '#messages/log-this.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { draftName, rivalName, writeDraft } from './draft-text.ts'
import { offerEntryFile } from './form-file.ts'
import { readFormAddress } from './form-prefill.ts'
import { type SaveOutcome, saveEntry } from './form-save.ts'
import {
  asideOf,
  type Beginning,
  beginForm,
  FORM_TYPES,
  headsOf,
  othersOf,
  readLogFor,
  savedOf,
  writing,
} from './form-start.ts'
import { type FormView, isBehind, type Shows, type Writing } from './form-view.ts'

/** The log’s form on one page. */
export interface EntryForm {
  readonly $view: ReadableAtom<FormView>
  /** Opens what the address names. Resolves to the fragment that names it from now on, through reload and crash. */
  open(fragment: string): Promise<string>
  /** Something was typed or chosen in a field. */
  fill(field: string, value: string | readonly string[]): void
  /** Fills a field with today, or a day before it. */
  fillDay(field: string, daysAgo: number): void
  /** Links the entry to a marking point, to be given its claim. */
  link(point: string): void
  claim(point: string, claim: string): void
  unlink(point: string): void
  /** Shows the other of the two texts, draft and saved, that were there when the form opened. */
  swapText(): void
  /** Saves. Where the log did not take it, or something is to be put right, the form stays as it is. */
  save(stage: SaveStage): Promise<void>
  /** Hands what is typed to the person as a file. */
  offerFile(): Promise<boolean>
  /** Of two texts that two devices wrote apart, goes on from one. */
  goOnFrom(fact: string): Promise<void>
  /** Goes on writing an entry that was just saved. */
  goOn(): Promise<void>
  /** What is typed goes to the disk now: the page may be on its way out. */
  flush(): Promise<void>
  close(): void
}

/** Opens the form; nothing is read before `open`. */
export function createEntryForm(): EntryForm {
  const $view = atom<FormView>({ kind: 'opening' })
  let keeper: DraftKeeper | undefined
  let stops: (() => void)[] = []
  /** The fragment that names this form. */
  let address = ''
  /** Counts what was opened: only the last of them is shown. */
  let turn = 0

  const update = (change: Partial<Omit<Writing, 'kind'>>) => {
    const view = $view.get()
    if (view.kind === 'writing') $view.set({ ...view, ...change })
  }
  const change = (next: (draft: EntryDraft) => EntryDraft) => {
    const view = $view.get()
    if (view.kind !== 'writing') return
    const draft = next(view.draft)
    $view.set({ ...view, draft })
    keep(draft, view.replaces)
  }
  const keep = (draft: EntryDraft, replaces: Writing['replaces']) =>
    keeper?.keep(() => writeDraft({ ...draft, replaces }))
  const fill = (field: string, value: string | readonly string[]) =>
    change((draft) => ({ ...draft, values: { ...draft.values, [field]: value } }))
  const close = async () => {
    for (const stop of stops) stop()
    stops = []
    await keeper?.flush()
  }
  const follow = (entry: EntryId, left: Beginning['left']) => {
    const device = getDevice()
    keeper = createDraftKeeper(device.drafts, {
      name: left?.name ?? draftName(entry),
      apart: rivalName(entry, randomId(device.chance)),
      ...(left && { found: left.text }),
    })
    stops = [
      keeper.$keeping.listen((keeping) => update({ keeping })),
      device.journal.watch((facts) => {
        const isOfLog = facts.length === 0 || facts.some(({ kind }) => /^(entry\.|undone$)/.test(kind))
        const view = $view.get()
        // While it saves, what is written is its own doing, and it reads the log anew by itself.
        if (isOfLog && view.kind === 'writing' && !view.isSaving) void look(entry)
      }),
    ]
  }
  /** Something was written to the log, here or elsewhere. */
  const look = async (entry: EntryId) => {
    const log = await readLogFor(getDevice(), entry)
    const view = $view.get()
    if (view.kind !== 'writing' || view.entry !== entry) return
    const heads = headsOf(log)
    update({ others: othersOf(log, entry), number: log.number, heads })
    if (isBehind({ ...view, heads })) update({ cameBack: { shows: 'draft', ...asideOf(log) } })
  }
  const begin = async (entry: EntryId, known?: LogThis) => {
    turn += 1
    const mine = turn
    await close()
    const { view, left } = await beginForm(getDevice(), entry, known)
    if (mine !== turn) return
    follow(entry, left)
    $view.set(view)
  }
  /** It is in the log. What was typed while it was written there is a draft of what comes next. */
  const settle = async (view: Writing, stage: SaveStage, { fact, title }: Kept) => {
    const { entry, draft } = view
    const now = $view.get()
    if (now.kind === 'writing' && now.draft !== draft) {
      await look(entry)
      update({ replaces: [fact], problems: [] })
      return keep(now.draft, [fact])
    }
    await keeper?.remove()
    const log = await readLogFor(getDevice(), entry)
    const clash = savedOf(log)?.view
    if (clash?.kind === 'clashing') return $view.set({ ...clash, isOwnDoing: true })
    const { type, links } = draft
    $view.set({ kind: 'saved', entry, number: log.number, type, title, stage, keptIn: log.keepsIn, links })
  }

  return {
    $view,
    async open(fragment) {
      const said = fragment.replace(/^#/, '')
      const { entry, known } = readFormAddress(said, FORM_TYPES)
      // A link inside the page, such as the one past the masthead, is no other entry.
      if (!entry && !known && said !== '' && $view.get().kind !== 'opening') return address
      const id = entry ?? (known && randomId(getDevice().chance))
      address = entry || !id ? said : `${id}&${said}`
      if (id) await begin(id, known)
      else {
        turn += 1
        await close()
        $view.set({ kind: 'choosing' })
      }
      return address
    },
    fill,
    fillDay(field, daysAgo) {
      const today = localDateOf(getDevice().now())
      fill(field, typedDateOf(addDays(today, -daysAgo)))
    },
    link: (point) =>
      change((draft) =>
        draft.links.some((link) => link.point === point)
          ? draft
          : { ...draft, links: [...draft.links, { point, claim: '' }] },
      ),
    claim: (point, claim) =>
      change((draft) => ({
        ...draft,
        links: draft.links.map((link) => (link.point === point ? { point, claim } : link)),
      })),
    unlink: (point) =>
      change((draft) => ({ ...draft, links: draft.links.filter((link) => link.point !== point) })),
    swapText() {
      const view = $view.get()
      if (view.kind !== 'writing' || !view.cameBack?.aside) return
      const { shows, aside } = view.cameBack
      $view.set({
        ...view,
        ...aside,
        problems: [],
        cameBack: {
          shows: OTHER[shows],
          aside: { draft: view.draft, replaces: view.replaces },
        },
      })
    },
    async save(stage) {
      const asked = $view.get()
      if (asked.kind !== 'writing' || asked.isSaving) return
      const { trouble: _trouble, ...view } = asked
      const saving = { ...view, isSaving: true, problems: [] }
      $view.set(saving)
      const outcome = await saveEntry(getDevice(), saving, stage)
      const tries = view.tries + 1
      if (outcome.kind === 'kept') await settle(saving, stage, outcome)
      if (outcome.kind === 'behind') await look(view.entry)
      if (outcome.kind === 'behind') update({ tries })
      if (outcome.kind === 'problems') update({ problems: outcome.problems, tries })
      if (outcome.kind === 'not-kept') {
        update({ trouble: outcome.problem.kind, tries })
        await noteProblem(outcome.problem)
      }
      update({ isSaving: false })
    },
    async offerFile() {
      const view = $view.get()
      return view.kind === 'writing' && offerEntryFile(getDevice(), view)
    },
    async goOnFrom(fact) {
      const view = $view.get()
      if (view.kind !== 'clashing') return
      const head = view.heads.find((one) => one.fact === fact)
      if (!head || !isKnownRecord(head.record)) return
      const log = await readLogFor(getDevice(), view.entry)
      const replaces = view.heads.map((one) => one.fact)
      $view.set(writing(view.entry, log, draftOf(head.record), replaces))
    },
    async goOn() {
      const view = $view.get()
      if (view.kind === 'saved') await begin(view.entry)
    },
    flush: async () => keeper?.flush(),
    close: () => void close(),
  }
}

type Kept = Extract<SaveOutcome, { readonly kind: 'kept' }>

/** What the form shows after the two texts were swapped. */
const OTHER: Readonly<Record<Shows, Shows>> = {
  draft: 'saved',
  saved: 'draft',
  'newer-draft': 'older-draft',
  'older-draft': 'newer-draft',
}

/** Ten characters of `a–z2–7`: 50 bits, so that two entries never share an id. */
function randomId(chance: (limit: number) => number): EntryId {
  return Array.from({ length: 10 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(chance(32))).join('')
}
