import { atom, type ReadableAtom } from 'nanostores'
import type { EntryRevised } from '#domain/journal/fact.ts'
import { addDays, localDateOf } from '#domain/local-date.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { draftOf, parseEntry } from '#domain/log/parse-entry.ts'
import type { SaveStage } from '#domain/log/parse-field.ts'
import type { EntryId } from '#domain/log/record.ts'
import { typedDateOf } from '#domain/log/typed-date.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { draftName, rivalName, writeDraft } from './draft-text.ts'
import { offerEntryFile } from './form-file.ts'
import { readFormAddress } from './form-prefill.ts'
import { asideOf, beginForm, FORM_TYPES, headsOf, othersOf, readLogFor, writing } from './form-start.ts'
import { type FormView, isBehind, type Saved, type Writing } from './form-view.ts'

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
  goOn(): Promise<string>
  /** What is typed goes to the disk now: the page may be on its way out. */
  flush(): Promise<void>
  close(): void
}

/** Opens the form; nothing is read before `open`. */
export function createEntryForm(): EntryForm {
  const $view = atom<FormView>({ kind: 'opening' })
  let keeper: DraftKeeper | undefined
  let stops: (() => void)[] = []

  const update = (change: Partial<Omit<Writing, 'kind'>>) => {
    const view = $view.get()
    if (view.kind === 'writing') $view.set({ ...view, ...change })
  }
  const change = (next: (draft: EntryDraft) => EntryDraft) => {
    const view = $view.get()
    if (view.kind !== 'writing') return
    $view.set({ ...view, draft: next(view.draft) })
    keeper?.keep(() => {
      const now = $view.get()
      return now.kind === 'writing' ? writeDraft({ ...now.draft, replaces: now.replaces }) : ''
    })
  }
  const fill = (field: string, value: string | readonly string[]) =>
    change((draft) => ({ ...draft, values: { ...draft.values, [field]: value } }))
  const close = () => {
    void keeper?.flush()
    for (const stop of stops) stop()
    stops = []
  }
  const follow = async (entry: EntryId) => {
    const device = getDevice()
    const name = draftName(entry)
    const found = await device.drafts.read(name)
    keeper = createDraftKeeper(device.drafts, {
      name,
      apart: rivalName(entry, randomId(device.chance)),
      ...(found && { found: found.text }),
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
  const begin = async (entry: EntryId, known?: Parameters<typeof beginForm>[2]) => {
    close()
    const view = await beginForm(getDevice(), entry, known)
    await follow(entry)
    $view.set(view)
  }

  const keepInLog = async (view: Writing, stage: SaveStage): Promise<void> => {
    const device = getDevice()
    const { entry, draft, replaces } = view
    const log = await readLogFor(device, entry)
    const known = { today: localDateOf(device.now()), entries: log.entries }
    const parsed = parseEntry(draft, stage, known)
    if (!parsed.ok) return update({ problems: parsed.problem, tries: view.tries + 1 })
    const heads = headsOf(log)
    if (isBehind({ heads, replaces }) && !isBehind(view)) {
      await look(entry)
      return update({ problems: [], tries: view.tries + 1 })
    }
    const record = parsed.value
    const revised: EntryRevised = { kind: 'entry.revised', entry, replaces, number: log.number, record }
    const kept = await device.journal.append([revised])
    if (!kept.ok) {
      update({ trouble: kept.problem.kind, problems: [], tries: view.tries + 1 })
      return noteProblem(kept.problem)
    }
    // Only now: what is in the log needs no draft.
    await keeper?.remove()
    const { kind } = await device.journal.keeping()
    const after = await readLogFor(device, entry)
    const clash = await beginForm(device, entry, undefined)
    const { type, links } = draft
    const saved: Saved = {
      kind: 'saved',
      entry,
      number: after.number,
      type,
      title: record.title,
      stage,
      isOnDisk: kind === 'disk',
      links,
    }
    $view.set(clash.kind === 'clashing' ? { ...clash, isOwnDoing: true } : saved)
  }

  return {
    $view,
    async open(fragment) {
      const view = $view.get()
      const { entry, known } = readFormAddress(fragment, FORM_TYPES)
      if (!entry && !known) {
        // A link inside the page, such as the one past the masthead, is no other entry.
        if (view.kind !== 'opening' && fragment.length > 1 && 'entry' in view) return view.entry
        close()
        $view.set({ kind: 'choosing' })
        return ''
      }
      const id = entry ?? randomId(getDevice().chance)
      await begin(id, known)
      return entry ? fragment.replace(/^#/, '') : `${id}&${fragment.replace(/^#/, '')}`
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
          shows: shows === 'draft' ? 'saved' : 'draft',
          aside: { draft: view.draft, replaces: view.replaces },
        },
      })
    },
    async save(stage) {
      const view = $view.get()
      if (view.kind !== 'writing' || view.isSaving) return
      const { trouble: _trouble, ...rest } = view
      $view.set({ ...rest, isSaving: true })
      await keeper?.flush()
      const now = $view.get()
      if (now.kind === 'writing') await keepInLog(now, stage)
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
      return 'entry' in view ? view.entry : ''
    },
    flush: async () => keeper?.flush(),
    close,
  }
}

/** Ten characters of `a–z2–7`: 50 bits, so that two entries never share an id. */
function randomId(chance: (limit: number) => number): EntryId {
  return Array.from({ length: 10 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(chance(32))).join('')
}
