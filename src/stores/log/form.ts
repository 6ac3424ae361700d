import { atom, type ReadableAtom } from 'nanostores'
import { addDays, localDateOf } from '#domain/local-date.ts'
import type { EntryDraft, TypedValue } from '#domain/log/draft.ts'
import type { EntryId } from '#domain/log/record.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import type { WayBack } from '#messages/log-way-back.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper } from '#stores/drafts/keeper.ts'
import { randomName } from '#stores/random-name.ts'
import { createReading, type Reading, throwUnlessOfDisk } from '#stores/unread.ts'
import { FORM_TYPES } from './draft-list.ts'
import { rivalName, writeDraft } from './draft-text.ts'
import { removeDraftsOf } from './erase-drafts.ts'
import { withChosen } from './form-choose.ts'
import type { FormDesk } from './form-desk.ts'
import { readFormAddress } from './form-prefill.ts'
import { createSaving, type Saving } from './form-saving.ts'
import {
  type Beginning,
  beginForm,
  erased,
  type HowToBegin,
  headsOf,
  type LogNow,
  othersOf,
  readLogFor,
  savedText,
} from './form-start.ts'
import { createTexts, type Texts } from './form-texts.ts'
import { type EntryText, type FormView, isBehind, SAVED, type Writing } from './form-view.ts'

/** The log’s form on one page. */
export interface EntryForm extends Saving, Texts {
  readonly $view: ReadableAtom<FormView>
  /** Opens what the address names. Resolves to the fragment that names it from now on, through reload and crash. */
  open(fragment: string): Promise<string>
  /** Goes on to change an entry that is signed: what is saved then is not. */
  unlock(): Promise<void>
  /** Something was typed or chosen in a field. */
  fill(field: string, value: TypedValue): void
  /** Fills a field with today, or a day before it. */
  fillDay(field: string, daysAgo: number): void
  /** Links the entry to a marking point, to be given its claim. */
  link(point: string): void
  claim(point: string, claim: string): void
  unlink(point: string): void
  /** What is typed goes to the disk now: the page is out of sight. */
  flush(): Promise<void>
  /** What is typed goes to the disk before this call is over: the page is on its way out. */
  leave(): void
  close(): void
}

/** Opens the form; nothing is read before `open`. */
export function createEntryForm(): EntryForm {
  const $view = atom<FormView>({ kind: 'opening' })
  let keeper: DraftKeeper | undefined
  let stops: (() => void)[] = []
  /** The fragment that names this form. */
  let address = ''
  /** The fields that the entry is written for. */
  let ways: readonly WayBack[] = []
  /** What was opened last: only that is shown. */
  let reading: Reading | undefined

  const update: FormDesk['update'] = (change) => {
    const view = $view.get()
    if (view.kind === 'writing') $view.set({ ...view, ...change })
  }
  const keep: FormDesk['keep'] = (draft, replaces) =>
    keeper?.keep((follows) => writeDraft({ ...draft, replaces, ...(follows && { follows }) }))
  const change = (next: (draft: EntryDraft) => EntryDraft) => {
    const view = $view.get()
    if (view.kind !== 'writing') return
    const draft = next(view.draft)
    $view.set(apartFromSaved({ ...view, draft }))
    keep(draft, view.replaces)
  }
  /** What is typed over the text that the log has is a draft from then on, and that text stays one to go back to. */
  const apartFromSaved = (view: Writing): Writing => {
    if (view.shown !== SAVED || !keeper) return view
    const { draft, replaces } = view
    const begun: EntryText = { name: keeper.place(), draft, replaces, typed: getDevice().now() }
    return { ...view, texts: [begun, ...view.texts], shown: begun.name }
  }
  const fill = (field: string, value: TypedValue) =>
    change((draft) => ({ ...draft, values: { ...draft.values, [field]: value } }))
  const close = async () => {
    for (const stop of stops) stop()
    stops = []
    await keeper?.flush()
  }
  const follow = (entry: EntryId, { place, left }: Beginning) => {
    const device = getDevice()
    keeper = createDraftKeeper(device.drafts, {
      name: place,
      found: left,
      apart: () => rivalName(entry, randomName(device.chance)),
    })
    stops = [
      keeper.$keeping.listen((keeping) => update({ keeping })),
      device.journal.watch((facts) => {
        const isOfLog =
          facts.length === 0 || facts.some(({ kind }) => /^(entry\.|criterion\.|undone$)/.test(kind))
        const view = $view.get()
        // While it saves, what is written is its own doing, and it reads the log anew by itself.
        if (isOfLog && view.kind === 'locked') return void begin(entry)
        if (isOfLog && view.kind === 'writing' && !view.isSaving) look(entry).catch(throwUnlessOfDisk)
        else if (facts.length === 0 || facts.some(({ kind }) => kind === 'entry.purged'))
          lookForErasure(entry).catch(throwUnlessOfDisk)
      }),
    ]
  }
  /** Something was written to the log, here or elsewhere. */
  const look = async (entry: EntryId) => {
    const log = await readLogFor(getDevice(), entry)
    if (log.isErased) return forget(entry, log)
    const view = $view.get()
    if (view.kind !== 'writing' || view.entry !== entry) return
    const heads = headsOf(log)
    const isOff = log.own?.isDeleted === true
    update({ others: othersOf(log, entry), number: log.number, criteria: log.criteria, heads, isOff })
    if (!isBehind({ ...view, heads })) return
    const saved = savedText(log)
    const texts = [...view.texts.filter(({ name }) => name !== SAVED), ...(saved ? [saved] : [])]
    // What the log had when the form began is an older text from now on.
    const { texts: all, shown } = apartFromSaved({ ...view, texts })
    update({ texts: all, shown, isOffered: true, isSavedSince: false })
  }
  const lookForErasure = async (entry: EntryId) => {
    const log = await readLogFor(getDevice(), entry)
    if (log.isErased) await forget(entry, log)
  }
  /** It was erased for good: nothing of it stays, neither here nor among the drafts. */
  const forget = async (entry: EntryId, log: LogNow) => {
    const ended = keeper
    keeper = undefined
    $view.set(erased(log))
    await ended?.remove()
    await removeDraftsOf(getDevice().drafts, [entry])
  }
  const begin = (entry: EntryId, how: HowToBegin = {}) => {
    reading?.stop()
    reading = createReading(async (isPast) => {
      await close()
      const beginning = await beginForm(getDevice(), entry, how)
      if (isPast()) return
      follow(entry, beginning)
      const { view } = beginning
      $view.set(view.kind === 'writing' ? { ...view, ...(how.at && { at: how.at }), ways } : view)
      if (how.at && how.made) choose(how.at, how.made)
    }, 'awaited')
    return reading.again()
  }
  /** Chooses an entry in a field, where the field is for such. */
  const choose = (name: string, made: EntryId) => {
    const view = $view.get()
    if (view.kind !== 'writing') return
    const value = withChosen(view, name, made)
    if (value) fill(name, value)
  }
  const desk: FormDesk = { $view, keeper: () => keeper, update, keep, begin, look }

  return {
    $view,
    ...createSaving(desk),
    ...createTexts(desk),
    async open(fragment) {
      const said = fragment.replace(/^#/, '')
      const { entry, known, isChoosing, at, made, ways: named = [] } = readFormAddress(said, FORM_TYPES)
      // A link inside the page, such as the one past the masthead, is no other entry.
      if (!entry && !known && said !== '' && $view.get().kind !== 'opening') return address
      const id = entry ?? (known && randomName(getDevice().chance))
      // Where to go in it is said once: a reload does not go there again, nor choose again what was taken away.
      address = entry || !id ? said.replace(/&(?:at|with)=[^&]*/g, '') : `${id}&${said}`
      ways = named
      if (id)
        await begin(id, {
          ...(known && { known }),
          ...(isChoosing && { isChoosing }),
          ...(at && { at }),
          ...(made && { made }),
        })
      else {
        reading?.stop()
        await close()
        $view.set({ kind: 'choosing' })
      }
      return address
    },
    async unlock() {
      const view = $view.get()
      if (view.kind === 'locked') await begin(view.entry, { isUnlocked: true })
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
    flush: async () => keeper?.flush(),
    leave: () => keeper?.leave(),
    close: () => void close(),
  }
}
